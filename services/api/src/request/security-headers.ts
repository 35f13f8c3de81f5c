import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "@aiweb/service/config";

type Needed = Pick<Config, "secureOrigin" | "WEB3AUTH_CLIENT_ID">;

/** Where scripts and style sheets may come from: the shell's files, and what the registry published. What users bring lies elsewhere. */
function ownCode(origin: string): string {
  // No policy can name an IPv6 address (CSP 3, host-source): there it is all of this AIWeb.
  return origin.includes("[") ? "'self'" : `${origin}/assets/ ${origin}/remotes/`;
}

const WALLETCONNECT = ["com", "org"].map((end) => `https://*.walletconnect.${end}`).join(" ");
const HCAPTCHA = "https://hcaptcha.com https://*.hcaptcha.com";
/** Hosts that Web3Auth's modal and its wallets talk to; only the sign-in page may, and only where it is configured. */
const WEB3AUTH = {
  "script-src": HCAPTCHA,
  // Its style elements have no nonce.
  "style-src": `'unsafe-inline' https://fonts.googleapis.com ${HCAPTCHA}`,
  "font-src": "https://fonts.gstatic.com",
  "connect-src": `https://*.web3auth.io wss://*.web3auth.io https://*.tor.us ${WALLETCONNECT} ${WALLETCONNECT.replaceAll("https:", "wss:")} https://mm-sdk-relay.api.cx.metamask.io wss://mm-sdk-relay.api.cx.metamask.io ${HCAPTCHA}`,
  "img-src": `https://*.web3auth.io https://*.tor.us ${WALLETCONNECT}`,
  "frame-src": `https://*.web3auth.io ${WALLETCONNECT} ${HCAPTCHA}`,
};

/** Answers that no page shows can do nothing. */
const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** The policy of a page at `origin`: our own scripts and styles by nonce, nothing from elsewhere but the servers on a member's own machine that an override names. Inline style attributes are set by script (CSSOM), which needs no allowance. */
export function pagePolicy(origin: string, nonce: string, { web3auth = false, local = [] }: { web3auth?: boolean; local?: readonly string[] } = {}): string {
  const locals = local.map((server) => ` ${server}`).join("");
  const code = `${ownCode(origin)}${locals}`;
  const also = (directive: keyof typeof WEB3AUTH) => (web3auth ? ` ${WEB3AUTH[directive]}` : "");
  const directives = [
    "default-src 'self'",
    `script-src ${code} 'nonce-${nonce}'${also("script-src")}`,
    // A nonce would take `unsafe-inline` back.
    `style-src ${code}${web3auth ? also("style-src") : ` 'nonce-${nonce}'`}`,
    `connect-src 'self'${locals}${also("connect-src")}`,
    `img-src 'self' data: blob:${locals}${also("img-src")}`,
    `font-src 'self'${locals}${also("font-src")}`,
    // No page of ours has a worker, and the browser would check none.
    `worker-src ${web3auth ? "'self' blob:" : "'none'"}`,
    `frame-src${web3auth ? also("frame-src") : " 'none'"}`,
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
