import { AppError } from "@aiweb/contracts/errors/app-error";
import { reportFailureInput, reportFailureOutput } from "@aiweb/contracts/registry/report-failure";
import { countAccountEvents } from "@aiweb/db/queries/audit-event/count-account-events";
import { findRemote } from "@aiweb/db/queries/remote/find-remote";
import { insertAuditEvent } from "@aiweb/db/queries/audit-event/insert-audit-event";
import { holdAccount } from "../../request/account-limits.ts";
import { signedIn } from "../../trpc/procedures.ts";

const ACTION = "registry.reported";
/** Reports of one account in an hour: what a remote's history holds stays readable. */
const MOST_PER_HOUR = 10;
const HOUR_MS = 60 * 60 * 1000;

/** What a person tells of a failure, as a row of the remote's history: its publishers read it beside what they changed. */
export const reportFailure = signedIn
  .input(reportFailureInput)
  .output(reportFailureOutput)
  .mutation(async ({ ctx, input }) => {
    const { remote, sentence, ...facts } = input;
    const { version, failure, code, trace, path } = facts;
    const kind = code === null ? failure : `${failure}, ${code}`;
    const what = `${version ?? "No version"} at ${path}: ${kind}, trace ${trace}.`;
    await ctx.db.transaction().execute(async (tx) => {
      await holdAccount(tx, ctx.account.id);
      if ((await findRemote(tx, remote)) === undefined) throw new AppError("not-found", `There is no remote called ${remote}.`);
      const told = await countAccountEvents(tx, { accountId: ctx.account.id, action: ACTION, since: new Date(Date.now() - HOUR_MS) });
      if (told >= MOST_PER_HOUR) throw new AppError("limit-reached", `You reported ${MOST_PER_HOUR} failures within an hour, which is as many as are taken. Its team has them.`, { retryAfterSeconds: HOUR_MS / 1000 });
      const detail = { actor: ctx.account.handle, reason: sentence === "" ? what : `“${sentence}” ${what}`, before: null, after: null, report: facts };
      await insertAuditEvent(tx, { accountId: ctx.account.id, action: ACTION, targetKind: "remote", targetId: remote, requestId: ctx.requestId, detail });
    });
    ctx.log.warn({ remote, ...facts }, "a person reported a remote that failed");
    return { reported: true };
  });
