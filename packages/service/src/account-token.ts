import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const PREFIX = "aiweb-internal";
const claims = z.object({ account: z.uuid(), expires: z.number() });

function mac(master: Buffer, body: string): Buffer {
  return createHmac("sha256", Buffer.from(hkdfSync("sha256", master, "aiweb", "account-token", 32))).update(body).digest();
}

/** A short-lived token with which one of our services calls /v1 for an account. `ttlSeconds` at most an hour. */
export function issueAccountToken(master: Buffer, accountId: string, ttlSeconds = 600): string {
  const body = Buffer.from(JSON.stringify({ account: accountId, expires: Date.now() + ttlSeconds * 1000 })).toString("base64url");
  return `${PREFIX}.${body}.${mac(master, body).toString("base64url")}`;
}

/** The account that a token was issued for, or null when it is not ours, changed or expired. */
export function readAccountToken(master: Buffer, token: string): string | null {
  const [prefix, body, signature, ...rest] = token.split(".");
  if (prefix !== PREFIX || body === undefined || signature === undefined || rest.length > 0) return null;
  const expected = mac(master, body);
  const given = Buffer.from(signature, "base64url");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const parsed = claims.safeParse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  return parsed.success && parsed.data.expires > Date.now() ? parsed.data.account : null;
}
