import { runFineTunePayload } from "@aiweb/contracts/jobs/run-fine-tune";
import type { TaskHandler } from "../../context.ts";
import { advanceJob } from "./advance-job.ts";

/** Takes a job's next step at once, where the reconciler would take it within two seconds. */
export const runFineTune: TaskHandler = async (context, payload) => {
  await advanceJob(context, runFineTunePayload.parse(payload).job);
};
