import { createHash, randomBytes } from "node:crypto";
// Names the cookie methods of a reply also for those who only read the types.
import "@fastify/cookie";
import type { FastifyReply } from "fastify";
import type { Config } from "@aiweb/service/config";

/** A session ends when it was not used for this long. */
export const SESSION_DAYS = 30;
const SESSION_SECONDS = SESSION_DAYS * 24 * 60 * 60;

/** `__Host-` ties the cookie to this very origin; browsers take it over https only. */
export function sessionCookieName(config: Pick<Config, "secureOrigin">): string {
  return config.secureOrigin ? "__Host-aiweb-session" : "aiweb-session";
}

export function hashSessionToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** 256 random bits, and when the session made with them ends. */
export function newSessionToken(): { token: string; tokenHash: Buffer; expiresAt: Date } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashSessionToken(token), expiresAt: sessionEnd() };
}

export function sessionEnd(): Date {
  return new Date(Date.now() + SESSION_SECONDS * 1000);
}

export function setSessionCookie(reply: FastifyReply, config: Pick<Config, "secureOrigin">, token: string): void {
  reply.setCookie(sessionCookieName(config), token, { httpOnly: true, sameSite: "lax", path: "/", secure: config.secureOrigin, maxAge: SESSION_SECONDS });
}

export function clearSessionCookie(reply: FastifyReply, config: Pick<Config, "secureOrigin">): void {
  reply.clearCookie(sessionCookieName(config), { httpOnly: true, sameSite: "lax", path: "/", secure: config.secureOrigin });
}
