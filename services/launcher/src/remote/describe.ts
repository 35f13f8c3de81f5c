import type { z } from "zod";
import { describeDeployment } from "@aiweb/contracts/registry/describe-deployment";
import type { remoteChangeRecord } from "@aiweb/contracts/registry/list-remotes";
import type { publisherKeySummary } from "@aiweb/contracts/registry/publisher-key";
import type { PublishedVersion, RemoteSummary } from "@aiweb/contracts/registry/remote";

/** Rows as columns, as wide as their widest cell. */
function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).join("\n");
}

export function describeRemote({ name, status, reason, deployment }: RemoteSummary): string {
  return `${name}: ${describeDeployment(deployment)}${status === "active" ? "" : ` · ${status}: ${reason ?? ""}`}`;
}

export function describeRemotes(remotes: RemoteSummary[]): string {
  if (remotes.length === 0) return "No remote is published yet: npm run remote -- publish NAME";
  return table([["REMOTE", "STATUS", "LIVE", "VERSIONS", "OWNER"], ...remotes.map(({ name, status, deployment, versionCount, owner }) => [name, status, describeDeployment(deployment), String(versionCount), owner])]);
}

export function describeVersions({ deployment }: RemoteSummary, versions: PublishedVersion[]): string {
  const liveness = (version: string): string => {
    const live = deployment.versions.find((one) => one.version === version);
    if (live !== undefined) return `${live.traffic} %${live.default ? ", default" : ""}`;
    return deployment.lastGood === version ? "last good" : "";
  };
  return table([["VERSION", "LIVE", "PUBLISHED", "BY", "COMMIT", "FILES"], ...versions.map((one) => [one.version, liveness(one.version), one.publishedAt.slice(0, 16).replace("T", " "), one.publishedBy, one.commit?.slice(0, 8) ?? "", String(one.files)])]);
}

export function describeChanges(changes: z.infer<typeof remoteChangeRecord>[]): string {
  if (changes.length === 0) return "Nothing was changed yet.";
  return table([["WHEN", "REMOTE", "WHAT", "WHO", "WHY"], ...changes.map(({ at, remote, action, actor, reason }) => [at.slice(0, 19).replace("T", " "), remote, action, actor, reason])]);
}

export function describeKeys(keys: z.infer<typeof publisherKeySummary>[]): string {
  if (keys.length === 0) return "There is no publisher key: npm run remote -- key create NAME --name TEXT";
  return table([["ID", "NAME", "KEY", "SHIPS", "FOR", "LAST USED"], ...keys.map((key) => [key.id, key.name, `${key.prefix}…`, key.remotes.join(", "), key.holder ?? "", key.revokedAt === null ? (key.lastUsedAt?.slice(0, 16).replace("T", " ") ?? "never") : "revoked"])]);
}
