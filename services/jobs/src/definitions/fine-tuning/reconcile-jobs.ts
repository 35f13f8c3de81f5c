import { listOpenJobIds } from "@aiweb/db/queries/job/list-open-job-ids";
import type { JobsContext } from "../../context.ts";
import { advanceJob } from "./advance-job.ts";

/** Jobs looked at at once: a slow Ray must not make the others wait. */
const ABREAST = 8;

/** Takes every open job's next step. What one job fails at keeps no other from going on. */
export async function reconcileJobs(context: JobsContext): Promise<void> {
  const waiting = await listOpenJobIds(context.db);
  const workOff = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      try {
        await advanceJob(context, id);
      } catch (error) {
        context.log.error({ err: error, job: id }, "a job's step failed; it is tried again");
      }
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, workOff));
}
