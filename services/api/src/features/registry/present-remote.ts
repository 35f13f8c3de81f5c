import { remoteBuild } from "@aiweb/contracts/registry/remote-build";
import type { LoadCounts, PublishedVersion, RemoteSummary } from "@aiweb/contracts/registry/remote";
import type { Db } from "@aiweb/db/connect";
import { countRemoteVersions } from "@aiweb/db/queries/remote-version/count-remote-versions";
import { countRemoteLoads } from "@aiweb/db/queries/remote-load/count-remote-loads";
import { listNamedVersions } from "@aiweb/db/queries/remote-version/list-named-versions";
import { listNewestVersions } from "@aiweb/db/queries/remote-version/list-newest-versions";
import type { RemoteRow } from "@aiweb/db/tables/remote.table";
import type { RemoteVersionRow } from "@aiweb/db/tables/remote-version.table";
import { WINDOW_MS } from "./canary-watch.ts";
import { stateOf } from "./change-remote.ts";
import { defaultOf } from "./deployments.ts";

const NO_LOADS: LoadCounts = { loads: 0, failed: 0, p50: null, p95: null };

/** Loads before this are not counted. */
export const loadsSince = (): Date => new Date(Date.now() - WINDOW_MS);

/** Remotes as publishers see them, in four queries whatever their number. */
export async function presentRemotes(db: Db, rows: RemoteRow[]): Promise<RemoteSummary[]> {
  const states = rows.map((row) => ({ row, state: stateOf(row) }));
  const defaults = await listNamedVersions(db, states.map(({ row, state }) => ({ remote: row.name, version: defaultOf(state.deployment) ?? "" })));
  const names = rows.map(({ name }) => name);
  const counts = await countRemoteVersions(db, names);
  const newest = await listNewestVersions(db, names);
  const loads = await countRemoteLoads(db, names, loadsSince());
  return states.map(({ row, state: { deployment, status, reason, decided } }) => {
    const live = defaults.find(({ remote }) => remote === row.name);
    const { title, owner } = live === undefined ? { title: row.name, owner: "" } : remoteBuild.parse(live.build);
    const last = newest.find(({ remote }) => remote === row.name);
    const { remote: _remote, ...counted } = loads.find(({ remote }) => remote === row.name) ?? { remote: row.name, ...NO_LOADS };
    const shipped = last === undefined ? null : { version: last.version, by: last.published_by, at: last.published_at.toISOString() };
    return { name: row.name, title, owner, revision: row.revision, status, reason, deployment, decided, versionCount: counts.get(row.name) ?? 0, shipped, loads: counted };
  });
}

export async function presentRemote(db: Db, row: RemoteRow): Promise<RemoteSummary> {
  const [summary] = await presentRemotes(db, [row]);
  if (summary === undefined) throw new Error("A remote was presented as nothing.");
  return summary;
}

/** A version as publishers see it. */
export function presentVersion(row: RemoteVersionRow, loads: LoadCounts = NO_LOADS): PublishedVersion {
  return {
    version: row.version,
    commit: row.commit,
    publishedBy: row.published_by,
    publishedAt: row.published_at.toISOString(),
    hostApi: remoteBuild.parse(row.build).hostApi,
    files: row.file_count,
    bytes: row.bytes,
    contentDigest: row.content_digest,
    loads,
  };
}
