import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { AppError } from "@aiweb/contracts/errors/app-error";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_ID_BYTES = 8;
const VERSION = 1;

/**
 * Seals secrets at rest: AES-256-GCM under a key derived per purpose (HKDF-SHA-256), a fresh nonce each time, and the
 * row's identity as associated data, so that a sealed value copied to another row does not open.
 * Layout: version (1 byte) · key id (8) · nonce (12) · tag (16) · ciphertext.
 */
export class SecretBox {
  readonly #key: Buffer;
  readonly #keyId: Buffer;

  /** `master` is AIWEB_SECRET_KEY, 32 bytes. `purpose` separates keys of different uses. */
  constructor(master: Buffer, purpose: string) {
    this.#key = Buffer.from(hkdfSync("sha256", master, "aiweb", purpose, 32));
    this.#keyId = createHash("sha256").update(this.#key).digest().subarray(0, KEY_ID_BYTES);
  }

  seal(secret: string, row: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv("aes-256-gcm", this.#key, nonce);
    cipher.setAAD(Buffer.from(row));
    const ciphertext = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
    return Buffer.concat([Buffer.from([VERSION]), this.#keyId, nonce, cipher.getAuthTag(), ciphertext]);
  }

  /** Throws `internal` when the value was sealed with another key, for another row, or changed. */
  open(sealed: Buffer, row: string): string {
    const nonceStart = 1 + KEY_ID_BYTES;
    const tagStart = nonceStart + NONCE_BYTES;
    const textStart = tagStart + TAG_BYTES;
    if (sealed[0] !== VERSION || !sealed.subarray(1, nonceStart).equals(this.#keyId)) {
      throw new AppError("internal", "A stored secret was sealed with another key. Start AIWeb with the AIWEB_SECRET_KEY that it was stored under, or store the secret again.");
    }
    const decipher = createDecipheriv("aes-256-gcm", this.#key, sealed.subarray(nonceStart, tagStart));
    decipher.setAAD(Buffer.from(row));
    decipher.setAuthTag(sealed.subarray(tagStart, textStart));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(textStart)), decipher.final()]).toString("utf8");
    } catch (cause) {
      throw new AppError("internal", "A stored secret cannot be opened. Store it again.", { cause });
    }
  }
}
