import type { RegistryKeys, RemoteRegistry } from "@aiweb/contracts/registry/remote-registry";
import { checkRegistry, checkSigned } from "./check-registry.ts";

/** A registry that is not believed; the message is for the log. */
export class RegistryRefused extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause });
    this.name = "RegistryRefused";
  }
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RegistryRefused("What the server sent is no JSON.", cause);
  }
}

/** The registry in a signed text, without a look at the signature: for what came with the page itself, which brought the keys too. */
export function readPayload(value: unknown): RemoteRegistry | undefined {
  const signed = checkSigned(value);
  if (signed === undefined) return undefined;
  try {
    return checkRegistry(JSON.parse(signed.payload));
  } catch {
    return undefined;
  }
}

async function isSignedBy(keys: RegistryKeys, { payload, signature, keyId }: { payload: string; signature: string; keyId: string }): Promise<boolean> {
  const jwk = keys.find(({ kid }) => kid === keyId);
  // Without a secure context the browser checks no signatures: nothing can be believed.
  if (jwk === undefined || !("subtle" in crypto)) return false;
  try {
    const key = await crypto.subtle.importKey("jwk", { kty: jwk.kty, crv: jwk.crv, x: jwk.x }, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, fromBase64Url(signature), new TextEncoder().encode(payload));
  } catch {
    return false;
  }
}

/**
 * The registry of a signed text: signed by a key that the page brought, of the known form, not expired, and not older
 * than the one in use. Throws RegistryRefused.
 */
export async function verifyRegistry(value: unknown, keys: RegistryKeys, current: RemoteRegistry | null): Promise<RemoteRegistry> {
  const signed = checkSigned(value);
  if (signed === undefined) throw new RegistryRefused("What the server sent is no registry.");
  if (!(await isSignedBy(keys, signed))) throw new RegistryRefused("The registry is not signed by a key that this page knows.");
  const registry = checkRegistry(parseJson(signed.payload));
  if (registry === undefined || registry.keyId !== signed.keyId) throw new RegistryRefused("What is signed is no registry.");
  if (!(Date.parse(registry.expiresAt) > Date.now())) throw new RegistryRefused("The registry has expired.");
  if (current !== null && current.keyId === registry.keyId && registry.sequence < current.sequence) throw new RegistryRefused("The registry is older than the one in use.");
  return registry;
}
