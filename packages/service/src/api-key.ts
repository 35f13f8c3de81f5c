import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const PUBLIC_LENGTH = 12;
/** 62^43 > 2^256. */
const SECRET_LENGTH = 43;
/** 62^6 > 2^32. */
const CHECKSUM_LENGTH = 6;
const SHAPE = new RegExp(`^aiweb_([0-9A-Za-z]{${PUBLIC_LENGTH}})_([0-9A-Za-z]{${SECRET_LENGTH}})([0-9A-Za-z]{${CHECKSUM_LENGTH}})$`);

/** What of a key goes into the database: never the key. */
export interface ApiKeyProof {
  publicId: string;
  /** SHA-256 of the whole key; its 256 random bits need no salt. */
  hash: Buffer;
}

function random(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

function checksum(text: string): string {
  let rest = crc32(text);
  let encoded = "";
  for (let position = 0; position < CHECKSUM_LENGTH; position += 1) {
    encoded = (ALPHABET[rest % ALPHABET.length] ?? "") + encoded;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return encoded;
}

function proofOf(key: string, publicId: string): ApiKeyProof {
  return { publicId, hash: createHash("sha256").update(key).digest() };
}

/** A new key, `aiweb_<public id>_<secret><checksum>`, to be shown once, and its proof to be stored. */
export function makeApiKey(): { key: string; proof: ApiKeyProof } {
  const publicId = random(PUBLIC_LENGTH);
  const body = `aiweb_${publicId}_${random(SECRET_LENGTH)}`;
  const key = body + checksum(body);
  return { key, proof: proofOf(key, publicId) };
}

/** The proof that a key carries, or null when it is none of ours or mistyped: that is seen without a query. */
export function readApiKey(key: string): ApiKeyProof | null {
  const publicId = SHAPE.exec(key)?.[1];
  if (publicId === undefined) return null;
  const body = key.slice(0, -CHECKSUM_LENGTH);
  return checksum(body) === key.slice(-CHECKSUM_LENGTH) ? proofOf(key, publicId) : null;
}

/** Whether a key's proof is the stored one; takes equal time either way. */
export function isSameApiKey(given: ApiKeyProof, storedHash: Buffer): boolean {
  return given.hash.length === storedHash.length && timingSafeEqual(given.hash, storedHash);
}

/** What of a key is shown in lists. */
export function apiKeyPrefix(publicId: string): string {
  return `aiweb_${publicId}`;
}
