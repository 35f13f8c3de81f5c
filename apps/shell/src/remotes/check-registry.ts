import type { RegistryKeys, RemoteRecord, RemoteRegistry, SignedRegistry } from "@aiweb/contracts/registry/remote-registry";

/**
 * The contract's schemas by hand: Zod would weigh more than everything else that the first page checks.
 * A test holds them against the schemas.
 */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isPath(value: unknown): value is string {
  return isText(value) && value.startsWith("/");
}

function isNavigation(value: unknown): boolean {
  return (
    isRecord(value) &&
    isPath(value["path"]) &&
    isText(value["title"]) &&
    isText(value["icon"]) &&
    isText(value["group"]) &&
    (value["badge"] === undefined || isText(value["badge"]))
  );
}

function isVersion(value: unknown): value is RemoteRecord["versions"][number] {
  return (
    isRecord(value) &&
    isText(value["version"]) &&
    /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/.test(value["version"]) &&
    isText(value["publishedAt"]) &&
    isText(value["manifestUrl"]) &&
    isText(value["entryUrl"]) &&
    isText(value["hostApi"]) &&
    isText(value["backEnd"]) &&
    typeof value["local"] === "boolean" &&
    isRecord(value["integrity"]) &&
    Object.values(value["integrity"]).every((digest) => isText(digest) && /^sha384-[A-Za-z0-9+/]{64}$/.test(digest)) &&
    ["override", "rule", "traffic", "default", "last-good"].includes(String(value["source"]))
  );
}

function isRemote(value: unknown): value is RemoteRecord {
  return (
    isRecord(value) &&
    isText(value["name"]) &&
    isText(value["title"]) &&
    isText(value["owner"]) &&
    (value["reason"] === null || isText(value["reason"])) &&
    (value["status"] === "active" || value["status"] === "paused" || value["status"] === "killed") &&
    (value["storybook"] === null || isRecord(value["storybook"])) &&
    (value["bucket"] === null || Number.isInteger(value["bucket"])) &&
    Array.isArray(value["routes"]) &&
    value["routes"].every(isPath) &&
    Array.isArray(value["navigation"]) &&
    value["navigation"].every(isNavigation) &&
    Array.isArray(value["versions"]) &&
    value["versions"].length > 0 &&
    value["versions"].every(isVersion)
  );
}

function isRegistry(value: unknown): value is RemoteRegistry {
  return (
    isRecord(value) &&
    value["schemaVersion"] === 2 &&
    isText(value["backEnd"]) &&
    Number.isInteger(value["sequence"]) &&
    isText(value["expiresAt"]) &&
    isText(value["keyId"]) &&
    isRecord(value["remotes"]) &&
    Object.values(value["remotes"]).every(isRemote)
  );
}

/** The registry, or undefined for anything that is none. */
export function checkRegistry(value: unknown): RemoteRegistry | undefined {
  return isRegistry(value) ? value : undefined;
}

/** A registry with its signature, not verified; undefined for anything else. */
export function checkSigned(value: unknown): SignedRegistry | undefined {
  if (!isRecord(value)) return undefined;
  const { payload, signature, keyId } = value;
  return isText(payload) && isText(signature) && isText(keyId) ? { payload, signature, keyId } : undefined;
}

/** The keys that the page brought; none where they cannot be read. */
export function checkKeys(value: unknown): RegistryKeys {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    if (!isRecord(one)) return [];
    const { kid, kty, crv, x } = one;
    return isText(kid) && kty === "OKP" && crv === "Ed25519" && isText(x) ? [{ kid, kty, crv, x }] : [];
  });
}
