import { storedConfiguration } from "@aiweb/contracts/fine-tuning/stored-configuration";
import type { JobRow } from "@aiweb/db/tables/job.table";

/** The GPUs that a job's configuration names; null leaves it to the cluster. */
export function wantedGpus(job: Pick<JobRow, "configuration">): number | null {
  const configuration = storedConfiguration.pick({ training: true }).safeParse(job.configuration);
  return configuration.data?.training.gpus ?? null;
}
