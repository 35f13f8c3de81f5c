import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/**
 * The token of one machine-facing thing (an attempt): derived from the master key and its id, so that whoever submits
 * it again after a crash has the same one, and none is kept anywhere. `purpose` separates kinds of things.
 */
export function deriveToken(master: Buffer, purpose: string, id: string): string {
  const key = Buffer.from(hkdfSync("sha256", master, "aiweb", purpose, 32));
  return createHmac("sha256", key).update(id).digest("base64url");
}

export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Whether the `Authorization: Bearer …` header carries the token with this hash; takes equal time either way. */
export function carriesToken(authorization: string | undefined, hash: Buffer): boolean {
  const token = authorization?.startsWith("Bearer ") ? authorization.slice("Bearer ".length) : "";
  return timingSafeEqual(hashToken(token), hash);
}
