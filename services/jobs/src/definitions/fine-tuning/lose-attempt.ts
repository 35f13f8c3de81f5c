import { appendJobEvents } from "@aiweb/db/queries/job-event/append-job-events";
import { replaceLostAttempt } from "@aiweb/db/queries/job-attempt/replace-lost-attempt";
import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";
import type { JobsContext } from "../../context.ts";
import { stopOrphan } from "./stop-orphan.ts";
import { withOpenAttempt } from "./with-open-attempt.ts";

/** Gives an attempt up, with its last words in the job's log, and lets the job go on with the next. Returns false when the job ended so, or had moved on. */
export async function loseAttempt(context: JobsContext, attempt: JobAttemptRow, { reason, words = "" }: { reason: string; words?: string }): Promise<boolean> {
  let goesOn = false;
  const ours = await withOpenAttempt(context, attempt, async (tx, job, open) => {
    if (words !== "") await appendJobEvents(tx, job.id, open.number, [{ kind: "log", level: "error", text: `Ray's last words of it: ${words}`, at: new Date() }]);
    goesOn = await replaceLostAttempt(tx, job, open, reason);
  });
  if (ours) await stopOrphan(context, attempt);
  return ours && goesOn;
}
