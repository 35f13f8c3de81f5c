import { remoteBuild } from "@aiweb/contracts/registry/remote-build";
import type { PublishedVersion, RemoteSummary } from "@aiweb/contracts/registry/remote";
import type { Db } from "@aiweb/db/connect";
import { countRemoteVersions } from "@aiweb/db/queries/remote-version/count-remote-versions";
import { listNamedVersions } from "@aiweb/db/queries/remote-version/list-named-versions";
import type { RemoteRow } from "@aiweb/db/tables/remote.table";
import type { RemoteVersionRow } from "@aiweb/db/tables/remote-version.table";
import { stateOf } from "./change-remote.ts";
import { defaultOf } from "./deployments.ts";

/** Remotes as publishers see them, in two queries whatever their number. */
export async function presentRemotes(db: Db, rows: RemoteRow[]): Promise<RemoteSummary[]> {
  const states = rows.map((row) => ({ row, state: stateOf(row) }));
  const defaults = await listNamedVersions(db, states.map(({ row, state }) => ({ remote: row.name, version: defaultOf(state.deployment) ?? "" })));
  const counts = await countRemoteVersions(db, rows.map(({ name }) => name));
  return states.map(({ row, state: { deployment, status, reason, decided } }) => {
    const live = defaults.find(({ remote }) => remote === row.name);
    const { title, owner } = live === undefined ? { title: row.name, owner: "" } : remoteBuild.parse(live.build);
    return { name: row.name, title, owner, revision: row.revision, status, reason, deployment, decided, versionCount: counts.get(row.name) ?? 0 };
  });
}

export async function presentRemote(db: Db, row: RemoteRow): Promise<RemoteSummary> {
  const [summary] = await presentRemotes(db, [row]);
  if (summary === undefined) throw new Error("A remote was presented as nothing.");
  return summary;
}

/** A version as publishers see it. */
export function presentVersion(row: RemoteVersionRow): PublishedVersion {
  return {
    version: row.version,
    commit: row.commit,
    publishedBy: row.published_by,
    publishedAt: row.published_at.toISOString(),
    hostApi: remoteBuild.parse(row.build).hostApi,
    files: row.file_count,
    bytes: row.bytes,
    contentDigest: row.content_digest,
  };
}
