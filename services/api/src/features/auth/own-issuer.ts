import { randomUUID } from "node:crypto";
import { calculateJwkThumbprint, createLocalJWKSet, exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JSONWebKeySet } from "jose";
import { z } from "zod";
import { insertSigningKey } from "@aiweb/db/queries/signing-key/insert-signing-key";
import { listSigningKeys } from "@aiweb/db/queries/signing-key/list-signing-keys";
import type { Config } from "@aiweb/service/config";
import { SecretBox } from "@aiweb/service/secret-box";
import type { Services } from "../../trpc/context.ts";

/** An ID token only carries the proof from /auth/wallet to /auth/session. */
const LIFE_SECONDS = 5 * 60;

const publicJwk = z.object({ kty: z.literal("EC"), crv: z.literal("P-256"), x: z.string(), y: z.string(), kid: z.string(), alg: z.literal("ES256"), use: z.literal("sig") });
const privateJwk = z.object({ kty: z.literal("EC"), crv: z.literal("P-256"), x: z.string(), y: z.string(), d: z.string() });

type Needed = Pick<Services, "db" | "config" | "log">;

/** Whom our tokens, and Web3Auth's, are for. */
export function audienceOf(config: Pick<Config, "WEB3AUTH_CLIENT_ID" | "origin">): string {
  return config.WEB3AUTH_CLIENT_ID ?? config.origin;
}

/** Signs ID tokens for wallets that proved themselves, with the claims that Web3Auth's have. Its key is kept sealed in the database. */
export class OwnIssuer {
  readonly #services: Needed;
  readonly #box: SecretBox;
  #key: Promise<{ id: string; key: CryptoKey | Uint8Array }> | null = null;

  constructor(services: Needed) {
    this.#services = services;
    this.#box = new SecretBox(services.config.AIWEB_SECRET_KEY, "signing-key");
  }

  get issuer(): string {
    return this.#services.config.origin;
  }

  async sign(address: string): Promise<string> {
    this.#key ??= this.#openKey().catch((error: unknown) => {
      this.#key = null;
      throw error;
    });
    const { id, key } = await this.#key;
    return await new SignJWT({ wallets: [{ type: "ethereum", address }] })
      .setProtectedHeader({ alg: "ES256", typ: "JWT", kid: id })
      .setIssuer(this.issuer)
      .setAudience(audienceOf(this.#services.config))
      .setSubject(address)
      .setIssuedAt()
      .setExpirationTime(`${LIFE_SECONDS}s`)
      .setJti(randomUUID())
      .sign(key);
  }

  /** The public halves, as /auth/jwks shows them. */
  async jwks(): Promise<JSONWebKeySet> {
    const rows = await listSigningKeys(this.#services.db, "id-token");
    return { keys: rows.map((row) => publicJwk.parse(row.public_jwk)) };
  }

  /** Finds the public key for a token of ours. */
  async keySet(): Promise<ReturnType<typeof createLocalJWKSet>> {
    return createLocalJWKSet(await this.jwks());
  }

  async #openKey() {
    const [newest] = await listSigningKeys(this.#services.db, "id-token");
    if (newest !== undefined) {
      try {
        const jwk = privateJwk.parse(JSON.parse(this.#box.open(newest.sealed_private_jwk, newest.id)));
        return { id: newest.id, key: await importJWK(jwk, "ES256") };
      } catch (error) {
        this.#services.log.warn({ err: error }, "the stored signing key cannot be opened; making a new one");
      }
    }
    return await this.#makeKey();
  }

  async #makeKey() {
    const pair = await generateKeyPair("ES256", { extractable: true });
    const open = await exportJWK(pair.publicKey);
    const id = await calculateJwkThumbprint(open);
    const sealed = this.#box.seal(JSON.stringify(await exportJWK(pair.privateKey)), id);
    await insertSigningKey(this.#services.db, { id, purpose: "id-token", publicJwk: { ...open, kid: id, alg: "ES256", use: "sig" }, sealedPrivateJwk: sealed });
    return { id, key: pair.privateKey };
  }
}
