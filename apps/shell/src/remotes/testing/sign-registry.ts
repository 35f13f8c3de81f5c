import { generateKeyPairSync, sign } from "node:crypto";
import type { RegistryKeys, SignedRegistry } from "@aiweb/contracts/registry/remote-registry";

/** A key of a test, and what it signs. */
export function signer(kid: string): { keys: RegistryKeys; sign: (registry: object) => SignedRegistry } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const { x = "" } = publicKey.export({ format: "jwk" });
  return {
    keys: [{ kid, kty: "OKP", crv: "Ed25519", x }],
    sign(registry) {
      const payload = JSON.stringify({ keyId: kid, ...registry });
      return { payload, signature: sign(null, Buffer.from(payload), privateKey).toString("base64url"), keyId: kid };
    },
  };
}

/** A registry of one remote, without its key. */
export function registryOf(title: string, changes: object = {}): object {
  const version = { version: "1.0.0", publishedAt: "2026-11-23T19:30:39.000Z", manifestUrl: "/m.json", entryUrl: "/e.js", hostApi: "^1.0.0", backEnd: "^1.0.0", source: "default", local: false, integrity: {} };
  const remote = { name: "a", title, routes: ["/a"], navigation: [], status: "active", reason: null, owner: "AIWeb", storybook: null, bucket: null, versions: [version] };
  return { schemaVersion: 2, backEnd: "1.0.0", sequence: 5, expiresAt: new Date(Date.now() + 60_000).toISOString(), remotes: { a: remote }, ...changes };
}
