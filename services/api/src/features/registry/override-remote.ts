import { AppError } from "@aiweb/contracts/errors/app-error";
import { overrideRemoteInput, overrideRemoteOutput, remoteOverrides } from "@aiweb/contracts/registry/remote-override";
import { findRemote } from "@aiweb/db/queries/remote/find-remote";
import { findRemoteVersion } from "@aiweb/db/queries/remote-version/find-remote-version";
import { findSessionOverrides } from "@aiweb/db/queries/session/find-session-overrides";
import { updateSessionOverrides } from "@aiweb/db/queries/session/update-session-overrides";
import { publisher, signedIn } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";

function needSession(sessionId: string | null): string {
  if (sessionId === null) throw new AppError("not-signed-in", "An override belongs to a browser. Sign in there and open the panel.");
  return sessionId;
}

/**
 * Has the asking browser, and no other, get a remote from another published version or from this machine, with its next
 * page. It lies in the session, so it ends with it, and no link and no cookie of one's own making can set it.
 */
export const overrideRemote = publisher
  .input(overrideRemoteInput)
  .output(overrideRemoteOutput)
  .mutation(async ({ ctx, input: { remote, to } }) => {
    const sessionId = needSession(ctx.sessionId);
    if ((await findRemote(ctx.db, remote)) === undefined) throw new AppError("not-found", `There is no remote called ${remote}. Publish it first.`);
    if (to !== null && "version" in to && (await findRemoteVersion(ctx.db, remote, to.version)) === undefined) throw new AppError("not-found", `${remote} ${to.version} is not published.`);
    const overrides = await ctx.db.transaction().execute(async (tx) => {
      const { [remote]: former, ...others } = remoteOverrides.parse(await findSessionOverrides(tx, sessionId));
      const next = to === null ? others : { ...others, [remote]: to };
      await updateSessionOverrides(tx, sessionId, JSON.stringify(next));
      await writeAudit(tx, ctx, { action: "registry.override", targetKind: "session", targetId: sessionId, detail: { remote, before: former ?? null, after: to } });
      return next;
    });
    return { overrides };
  });

/** Gives the asking browser what everybody gets. */
export const resetOverrides = signedIn.output(overrideRemoteOutput).mutation(async ({ ctx }) => {
  const sessionId = needSession(ctx.sessionId);
  await ctx.db.transaction().execute(async (tx) => {
    await updateSessionOverrides(tx, sessionId, "{}");
    await writeAudit(tx, ctx, { action: "registry.resetOverrides", targetKind: "session", targetId: sessionId });
  });
  return { overrides: {} };
});
