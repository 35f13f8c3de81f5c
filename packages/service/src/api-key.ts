import { createHash, randomBytes } from "node:crypto";

const PREFIX = "aiweb_";
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const PUBLIC_LENGTH = 10;
const SECRET_LENGTH = 40;
const CHECKSUM_LENGTH = 6;
const SHAPE = new RegExp(`^${PREFIX}([0-9A-Za-z]{${PUBLIC_LENGTH}})([0-9A-Za-z]{${SECRET_LENGTH}})([0-9A-Za-z]{${CHECKSUM_LENGTH}})$`);

function randomText(length: number): string {
  let text = "";
  while (text.length < length) {
    // Bytes that would favour some letters are thrown away.
    for (const byte of randomBytes(length)) if (byte < ALPHABET.length * 4 && text.length < length) text += ALPHABET[byte % ALPHABET.length];
  }
  return text;
}

/** Tells a mistyped or truncated key from a wrong one without asking the database. */
function checksum(body: string): string {
  let value = createHash("sha256").update(body).digest().readUIntBE(0, 6);
  let text = "";
  for (let place = 0; place < CHECKSUM_LENGTH; place += 1) {
    text += ALPHABET[value % ALPHABET.length];
    value = Math.floor(value / ALPHABET.length);
  }
  return text;
}

function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** A new API key: the text is shown once, the public part and the hash are kept. The secret has 238 random bits, so a plain hash is enough. */
export function createApiKey(): { key: string; publicId: string; secretHash: Buffer } {
  const publicId = randomText(PUBLIC_LENGTH);
  const secret = randomText(SECRET_LENGTH);
  return { key: PREFIX + publicId + secret + checksum(publicId + secret), publicId, secretHash: hashSecret(secret) };
}

/** The parts of an API key's text, or null when it is none of ours, cut short or mistyped. */
export function readApiKey(key: string): { publicId: string; secretHash: Buffer } | null {
  const [, publicId, secret, given] = SHAPE.exec(key) ?? [];
  if (publicId === undefined || secret === undefined || given !== checksum(publicId + secret)) return null;
  return { publicId, secretHash: hashSecret(secret) };
}

/** What lists show of a key, enough to recognise it. */
export function apiKeyPrefix(publicId: string): string {
  return PREFIX + publicId;
}
