import type { JobDetail } from "@aiweb/contracts/jobs/get-job";
import { Banner } from "@aiweb/ui";

/** Why a failed job failed, and what is safe. */
export function JobTrouble({ job }: { job: JobDetail }) {
  if (job.state !== "failed" || job.error === null) {
    return null;
  }
  return (
    <Banner tone="bad" title="The fine-tune stopped before its end">
      {job.error.message} {job.can.resume ? "Its last checkpoint is kept: resume goes on from there." : "Nothing was made from it; your datasets are as they were."}
    </Banner>
  );
}
