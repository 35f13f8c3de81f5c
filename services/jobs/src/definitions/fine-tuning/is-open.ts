import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";

/** Whether an attempt may still write. */
export function isOpen(attempt: JobAttemptRow): boolean {
  return attempt.state === "submitting" || attempt.state === "running";
}
