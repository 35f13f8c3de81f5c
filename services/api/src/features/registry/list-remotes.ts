import { getRemoteInput, getRemoteOutput, listRemoteChangesInput, listRemoteChangesOutput, listRemotesInput, listRemotesOutput, listRemoteVersionsInput, listRemoteVersionsOutput, remoteChangeRecord } from "@aiweb/contracts/registry/list-remotes";
import { remoteName, remoteVersionName } from "@aiweb/contracts/registry/remote-name";
import { listRemoteChanges as listChangeRows } from "@aiweb/db/queries/audit-event/list-remote-changes";
import { findRemote } from "@aiweb/db/queries/remote/find-remote";
import { listRemotes as listRemoteRows } from "@aiweb/db/queries/remote/list-remotes";
import { countVersionLoads } from "@aiweb/db/queries/remote-load/count-remote-loads";
import { listRemoteVersions as listVersionRows } from "@aiweb/db/queries/remote-version/list-remote-versions";
import { pagesBy, pagesByNumber } from "../../trpc/page-cursor.ts";
import { publisher } from "../../trpc/procedures.ts";
import { CANARY_WATCH } from "./canary-watch.ts";
import { loadsSince, presentRemote, presentRemotes, presentVersion } from "./present-remote.ts";

const byName = pagesBy(remoteName);
const byVersion = pagesBy(remoteVersionName);
/** What the audit keeps of a change. */
const changeDetail = remoteChangeRecord.pick({ actor: true, reason: true, before: true, after: true });

/** The publisher's remotes, by name. */
export const listRemotes = publisher
  .input(listRemotesInput)
  .output(listRemotesOutput)
  .query(async ({ ctx, input }) => {
    const found = await listRemoteRows(ctx.db, { after: byName.read(input.cursor), only: ctx.publisher.remotes, limit: input.limit + 1 });
    const { rows, nextCursor } = byName.cut(found, input.limit, ({ name }) => name);
    return { items: await presentRemotes(ctx.db, rows), nextCursor };
  });

/** One remote, or null while it is not published. */
export const getRemote = publisher
  .input(getRemoteInput)
  .output(getRemoteOutput)
  .query(async ({ ctx, input }) => {
    const row = await findRemote(ctx.db, input.remote);
    return { remote: row === undefined ? null : await presentRemote(ctx.db, row) };
  });

/** A remote's versions, newest first. */
export const listRemoteVersions = publisher
  .input(listRemoteVersionsInput)
  .output(listRemoteVersionsOutput)
  .query(async ({ ctx, input }) => {
    const found = await listVersionRows(ctx.db, { remote: input.remote, after: byVersion.read(input.cursor), limit: input.limit + 1 });
    const { rows, nextCursor } = byVersion.cut(found, input.limit, ({ version }) => version);
    const loads = new Map((await countVersionLoads(ctx.db, input.remote, loadsSince())).map(({ version, ...counts }) => [version, counts]));
    return { items: rows.map((row) => presentVersion(row, loads.get(row.version))), nextCursor };
  });

/** Who changed what, newest first: of one remote, or of all that are the publisher's. */
export const listRemoteChanges = publisher
  .input(listRemoteChangesInput)
  .output(listRemoteChangesOutput)
  .query(async ({ ctx, input }) => {
    const only = input.remote === null ? ctx.publisher.remotes : [input.remote];
    const found = await listChangeRows(ctx.db, { only, before: pagesByNumber.read(input.cursor), limit: input.limit + 1 });
    const { rows, nextCursor } = pagesByNumber.cut(found, input.limit, ({ id }) => id);
    const items = rows.map((row) => {
      const detail = changeDetail.parse(row.detail);
      return { id: row.id, remote: row.target_id ?? "", action: row.action.replace("registry.", ""), ...detail, automatic: detail.actor === CANARY_WATCH, at: row.at.toISOString() };
    });
    return { items, nextCursor };
  });
