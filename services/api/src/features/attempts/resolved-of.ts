import { storedConfiguration } from "@aiweb/contracts/fine-tuning/stored-configuration";
import type { JobRow } from "@aiweb/db/tables/job.table";

/** What the names in a job's configuration meant when it was submitted. */
export function resolvedOf(job: Pick<JobRow, "configuration">) {
  return storedConfiguration.parse(job.configuration).resolved;
}
