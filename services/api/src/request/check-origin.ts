import type { FastifyRequest } from "fastify";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Config } from "@aiweb/service/config";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);
const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

type Needed = Pick<Config, "origin" | "loopbackOnly" | "internalUrl">;

/** The origins that are this AIWeb: the public one, and on a loopback-only AIWeb the same port under each loopback name. */
export function ownOrigins(config: Needed): Set<string> {
  const { origin, protocol, port, hostname } = new URL(config.origin);
  const own = new Set([origin]);
  if (config.loopbackOnly && LOOPBACK_NAMES.includes(hostname)) {
    for (const name of LOOPBACK_NAMES) own.add(new URL(`${protocol}//${name}${port === "" ? "" : `:${port}`}`).origin);
  }
  return own;
}

/** The one of them under which a request came. */
export function askedOrigin(config: Needed, request: FastifyRequest): string {
  const asked = `${new URL(config.origin).protocol}//${request.headers.host ?? ""}`;
  return ownOrigins(config).has(asked) ? asked : config.origin;
}

/**
 * Refuses a change that a page of another site sends with our cookie. Browsers name the sending origin with every
 * change; a request without either header comes from no page.
 */
export function checkOrigin(config: Needed, request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method)) return;
  const { origin } = request.headers;
  const site = request.headers["sec-fetch-site"];
  const foreign = origin === undefined ? site !== undefined && site !== "same-origin" : !ownOrigins(config).has(origin);
  if (foreign) throw new AppError("origin-refused", `Changes are taken only from pages at ${config.origin}. Open AIWeb there.`);
}

/** On a loopback-only AIWeb, the names under which it may be asked: a foreign name that resolves to 127.0.0.1 is a rebinding attack. */
export function checkHost(config: Needed, request: FastifyRequest): void {
  if (!config.loopbackOnly) return;
  const known = new Set([...LOOPBACK_NAMES, new URL(config.origin).hostname, new URL(config.internalUrl).hostname]);
  const name = (request.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
  if (!known.has(name)) throw new AppError("origin-refused", `This AIWeb answers at ${config.origin} only. Set AIWEB_ORIGIN if it has another name.`);
}
