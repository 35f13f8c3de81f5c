import type { FastifyRequest } from "fastify";
import { attemptFail } from "@aiweb/contracts/internal/attempt-events";
import { RUN_FINE_TUNE } from "@aiweb/contracts/jobs/run-fine-tune";
import { changeJobState } from "@aiweb/db/queries/job/change-job-state";
import { cancelledText } from "@aiweb/contracts/jobs/cancel-job";
import { closeJobAttempt } from "@aiweb/db/queries/job-attempt/close-job-attempt";
import { replaceLostAttempt } from "@aiweb/db/queries/job-attempt/replace-lost-attempt";
import { listJobCheckpoints } from "@aiweb/db/queries/job-checkpoint/list-job-checkpoints";
import { markCheckpointUnreadable } from "@aiweb/db/queries/job-checkpoint/mark-checkpoint-unreadable";
import type { Services } from "../../trpc/context.ts";
import { authenticateAttempt, writeAsAttempt } from "./attempt-access.ts";

/** What another attempt can go better with, without anybody doing something. Everything else is its owner's to mend. */
const WORTH_ANOTHER_ATTEMPT = new Set(["checkpoint-unreadable", "aiweb-unreachable"]);

/** POST /internal/attempts/ID/fail: the trainer says why it ends. */
export async function failAttempt({ db, enqueue }: Services, request: FastifyRequest): Promise<{ recorded: true }> {
  const authenticated = await authenticateAttempt(db, request);
  const { code, message } = attemptFail.parse(request.body);
  await writeAsAttempt(db, authenticated, async (tx, { job, attempt }) => {
    if (job.cancel_requested_at !== null) {
      // What breaks while it is being stopped is no failure.
      await closeJobAttempt(tx, job, attempt, { state: "cancelled", reason: message });
      await changeJobState(tx, job, { state: "cancelled", text: cancelledText((await listJobCheckpoints(tx, job.id)).length), attempt: attempt.number });
      return;
    }
    if (WORTH_ANOTHER_ATTEMPT.has(code)) {
      if (code === "checkpoint-unreadable" && attempt.resume_sha256 !== null) await markCheckpointUnreadable(tx, job.id, attempt.resume_sha256);
      const goesOn = await replaceLostAttempt(tx, job, attempt, message.replace(/\.$/, ""));
      if (goesOn) await enqueue(tx, RUN_FINE_TUNE, { job: job.id });
      return;
    }
    await closeJobAttempt(tx, job, attempt, { state: "failed", reason: message });
    await changeJobState(tx, job, { state: "failed", text: message, attempt: attempt.number, error: { code, message } });
  });
  return { recorded: true };
}
