import { AppError } from "@aiweb/contracts/errors/app-error";
import { remoteBuild } from "@aiweb/contracts/registry/remote-build";
import { remoteDeployment, type RemoteDeployment, type RemoteStatus } from "@aiweb/contracts/registry/remote-deployment";
import type { Db } from "@aiweb/db/connect";
import { insertAuditEvent } from "@aiweb/db/queries/audit-event/insert-audit-event";
import { advanceRegistrySequence } from "@aiweb/db/queries/registry-sequence/advance-registry-sequence";
import { findRemote } from "@aiweb/db/queries/remote/find-remote";
import { listRemotes } from "@aiweb/db/queries/remote/list-remotes";
import { updateRemote } from "@aiweb/db/queries/remote/update-remote";
import { listNamedVersions } from "@aiweb/db/queries/remote-version/list-named-versions";
import type { RemoteRow } from "@aiweb/db/tables/remote.table";
import { namedVersions } from "./deployments.ts";
import type { Publisher } from "./publisher.ts";

/** Remotes of one AIWeb at most: the registry is read whole. */
export const MOST_REMOTES = 200;

/** What of a remote a change may change. */
export interface RemoteState {
  deployment: RemoteDeployment;
  status: RemoteStatus;
  reason: string | null;
  /** Whether a person or a pipeline decided who gets which version. */
  decided: boolean;
}

/** Why, and by whom, for the audit. */
export interface ChangeNote {
  action: string;
  publisher: Pick<Publisher, "name" | "accountId">;
  reason: string;
  requestId: string;
}

export function stateOf(row: RemoteRow): RemoteState {
  return { deployment: remoteDeployment.parse(row.deployment), status: row.status, reason: row.reason, decided: row.decided };
}

function overlap(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

/** Each version that a browser may get is there, and none of its paths belongs to another remote. */
async function checkVersions(tx: Db, remote: string, deployment: RemoteDeployment): Promise<void> {
  const rows = await listRemotes(tx, { after: null, only: null, limit: MOST_REMOTES });
  const named = rows.flatMap((row) => (row.name === remote ? [] : namedVersions(remoteDeployment.parse(row.deployment)).map((version) => ({ remote: row.name, version }))));
  const own = namedVersions(deployment).map((version) => ({ remote, version }));
  const versions = await listNamedVersions(tx, [...named, ...own]);
  const missing = own.find(({ version }) => !versions.some((found) => found.remote === remote && found.version === version));
  if (missing !== undefined) throw new AppError("not-found", `${remote} ${missing.version} is not published. See which are: npm run remote -- list ${remote}`);
  const claimed = versions.map((found) => ({ remote: found.remote, routes: remoteBuild.parse(found.build).routes }));
  const mine = claimed.filter((one) => one.remote === remote).flatMap(({ routes }) => routes);
  for (const other of claimed.filter((one) => one.remote !== remote)) {
    const taken = other.routes.find((route) => mine.some((own_) => overlap(own_, route)));
    if (taken !== undefined) throw new AppError("conflict", `The path ${taken} belongs to the remote ${other.remote}. Choose another one in federation.config.ts.`);
  }
}

/** Records one change of a remote in its transaction. */
export async function recordChange(tx: Db, remote: string, note: ChangeNote, before: RemoteState | null, after: RemoteState & { version?: string }): Promise<void> {
  const { action, publisher, reason, requestId } = note;
  await insertAuditEvent(tx, { accountId: publisher.accountId, action, targetKind: "remote", targetId: remote, requestId, detail: { actor: publisher.name, reason, before, after } });
}

/**
 * The one way in which a remote changes: in a transaction that holds back every other change of the registry, compared
 * with the revision that it was decided on, recorded, and heard by open pages once it commits.
 * Throws `not-found`, or `conflict` when the remote was changed meanwhile.
 */
export async function changeRemote(tx: Db, { remote, revision }: { remote: string; revision: number }, note: ChangeNote & { version?: string }, decide: (before: RemoteState) => RemoteState): Promise<RemoteRow> {
  await advanceRegistrySequence(tx);
  const row = await findRemote(tx, remote);
  if (row === undefined) throw new AppError("not-found", `There is no remote called ${remote}.`);
  const before = stateOf(row);
  if (row.revision !== revision) throw new AppError("conflict", `${remote} was changed meanwhile. Look at it again, then repeat what is still wanted.`);
  const after = decide(before);
  const deployment = remoteDeployment.parse(after.deployment);
  await checkVersions(tx, remote, deployment);
  const changed = await updateRemote(tx, { name: remote, revision, deployment, decided: after.decided, status: after.status, reason: after.reason });
  if (changed === undefined) throw new AppError("conflict", `${remote} was changed meanwhile. Look at it again, then repeat what is still wanted.`);
  await recordChange(tx, remote, note, before, note.version === undefined ? after : { ...after, version: note.version });
  return changed;
}
