import { router } from "../../trpc/trpc.ts";
import { cancelJob } from "./cancel-job.ts";
import { getJob } from "./get-job.ts";
import { listJobEvents } from "./list-job-events.ts";
import { listJobMetrics } from "./list-job-metrics.ts";
import { listJobs } from "./list-jobs.ts";
import { removeJob } from "./remove-job.ts";
import { resumeJob } from "./resume-job.ts";
import { retryJob } from "./retry-job.ts";

export const jobsRouter = router({
  list: listJobs,
  get: getJob,
  listEvents: listJobEvents,
  listMetrics: listJobMetrics,
  cancel: cancelJob,
  retry: retryJob,
  resume: resumeJob,
  remove: removeJob,
});
