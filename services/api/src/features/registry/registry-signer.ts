import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { calculateJwkThumbprint } from "jose";
import { z } from "zod";
import { registryKeys, type RegistryKeys, type SignedRegistry } from "@aiweb/contracts/registry/remote-registry";
import { insertSigningKey } from "@aiweb/db/queries/signing-key/insert-signing-key";
import { listSigningKeys } from "@aiweb/db/queries/signing-key/list-signing-keys";
import { SecretBox } from "@aiweb/service/secret-box";
import type { Services } from "../../trpc/context.ts";
import type { ResolvedRegistry } from "./registry-reader.ts";

const privateJwk = z.object({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string(), d: z.string() });

type Needed = Pick<Services, "db" | "config" | "log">;

interface Opened {
  id: string;
  key: KeyObject;
  publicKeys: RegistryKeys;
}

/** Signs the registry with Ed25519. Its key is kept sealed in the database; who opens none makes one, and all public halves are given out. */
export class RegistrySigner {
  readonly #services: Needed;
  readonly #box: SecretBox;
  #opened: Promise<Opened> | null = null;

  constructor(services: Needed) {
    this.#services = services;
    this.#box = new SecretBox(services.config.AIWEB_SECRET_KEY, "signing-key");
  }

  /** The registry's exact text, and its signature. */
  async sign(registry: ResolvedRegistry): Promise<SignedRegistry> {
    const { id, key } = await this.#open();
    const payload = JSON.stringify({ ...registry, keyId: id });
    return { payload, signature: sign(null, Buffer.from(payload), key).toString("base64url"), keyId: id };
  }

  /** The public halves, for the page. */
  async publicKeys(): Promise<RegistryKeys> {
    return (await this.#open()).publicKeys;
  }

  async #open(): Promise<Opened> {
    this.#opened ??= this.#openKey().catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return await this.#opened;
  }

  async #openKey(): Promise<Opened> {
    const { db, log } = this.#services;
    const rows = await listSigningKeys(db, "registry");
    const publicKeys = rows.map((row) => row.public_jwk);
    const [newest] = rows;
    if (newest !== undefined) {
      try {
        const jwk = privateJwk.parse(JSON.parse(this.#box.open(newest.sealed_private_jwk, newest.id)));
        return { id: newest.id, key: createPrivateKey({ key: jwk, format: "jwk" }), publicKeys: registryKeys.parse(publicKeys) };
      } catch (error) {
        log.warn({ err: error }, "the registry's key cannot be opened; making a new one");
      }
    }
    const pair = generateKeyPairSync("ed25519");
    const jwk = privateJwk.parse(pair.privateKey.export({ format: "jwk" }));
    const id = await calculateJwkThumbprint(jwk);
    const own = { kid: id, kty: jwk.kty, crv: jwk.crv, x: jwk.x };
    await insertSigningKey(db, { id, purpose: "registry", publicJwk: own, sealedPrivateJwk: this.#box.seal(JSON.stringify(jwk), id) });
    return { id, key: pair.privateKey, publicKeys: registryKeys.parse([own, ...publicKeys]) };
  }
}
