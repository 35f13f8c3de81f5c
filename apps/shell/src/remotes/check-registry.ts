import type { RemoteRecord, RemoteRegistry } from "@aiweb/contracts/registry/remote-registry";

/**
 * The contract's schema by hand: Zod would weigh more than everything else that the first page checks.
 * A test holds it against the schema.
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
  if (!isRecord(value) || !isText(value["version"]) || !/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/.test(value["version"])) {
    return false;
  }
  const deployment = value["deployment"];
  return (
    isText(value["builtAt"]) &&
    isText(value["manifestUrl"]) &&
    isText(value["entryUrl"]) &&
    isRecord(deployment) &&
    Number.isInteger(deployment["traffic"]) &&
    Number(deployment["traffic"]) >= 0 &&
    Number(deployment["traffic"]) <= 100 &&
    typeof deployment["default"] === "boolean"
  );
}

function isDefault({ deployment }: { deployment: { default: boolean } }): boolean {
  return deployment.default;
}

function isRemote(value: unknown): value is RemoteRecord {
  return (
    isRecord(value) &&
    isText(value["name"]) &&
    isText(value["title"]) &&
    isText(value["hostApi"]) &&
    isText(value["owner"]) &&
    (value["reason"] === null || isText(value["reason"])) &&
    (value["status"] === "active" || value["status"] === "paused" || value["status"] === "killed") &&
    Array.isArray(value["routes"]) &&
    value["routes"].every(isPath) &&
    Array.isArray(value["navigation"]) &&
    value["navigation"].every(isNavigation) &&
    Array.isArray(value["versions"]) &&
    value["versions"].every(isVersion) &&
    value["versions"].filter(isDefault).length === 1
  );
}

function isRegistry(value: unknown): value is RemoteRegistry {
  return isRecord(value) && value["schemaVersion"] === 1 && isText(value["generatedAt"]) && isRecord(value["remotes"]) && Object.values(value["remotes"]).every(isRemote);
}

/** The registry, or undefined for anything that is none. */
export function checkRegistry(value: unknown): RemoteRegistry | undefined {
  return isRegistry(value) ? value : undefined;
}
