import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "@aiweb/service/config";

type Needed = Pick<Config, "secureOrigin" | "WEB3AUTH_CLIENT_ID">;

/** Hosts that Web3Auth's modal talks to; only the sign-in page may, and only where it is configured. */
const WEB3AUTH_HOSTS = "https://*.web3auth.io wss://*.web3auth.io https://*.tor.us";

/** Answers that no page shows can do nothing. */
const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** The policy of a page: our own scripts and styles by nonce, nothing from elsewhere. Inline style attributes are set by script (CSSOM), which needs no allowance. */
export function pagePolicy(nonce: string, web3auth: boolean): string {
  const elsewhere = web3auth ? ` ${WEB3AUTH_HOSTS}` : "";
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // Web3Auth's modal writes style elements without a nonce.
    web3auth ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    `connect-src 'self'${elsewhere}`,
    `img-src 'self' data: blob:${elsewhere.replace(/ wss:\S+/, "")}`,
    "font-src 'self'",
    "worker-src 'self' blob:",
    `frame-src ${web3auth ? "https://*.web3auth.io" : "'none'"}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ];
  return directives.join("; ");
}

/** Headers of every answer, unless the route set its own. */
export function setSecurityHeaders(config: Needed, request: FastifyRequest, reply: FastifyReply): void {
  const headers: Record<string, string> = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "content-security-policy": CLOSED_POLICY,
    ...(config.secureOrigin ? { "strict-transport-security": "max-age=31536000" } : {}),
    // What depends on who asks is kept by no cache.
    ...(request.url.startsWith("/trpc") ? { "cache-control": "no-store" } : {}),
  };
  for (const [name, value] of Object.entries(headers)) if (!reply.hasHeader(name)) reply.header(name, value);
}
