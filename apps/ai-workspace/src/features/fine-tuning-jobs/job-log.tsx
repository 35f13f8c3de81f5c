import type { ApiError } from "@aiweb/api-client";
import type { JobDetail } from "@aiweb/contracts/jobs/get-job";
import type { JobEvent } from "@aiweb/contracts/jobs/list-job-events";
import { Banner, Button, ButtonLink, DownloadIcon } from "@aiweb/ui";
import { LogView } from "@aiweb/ui/log-view";
import { useMemo } from "react";
import { logLines } from "../../app/log-lines.ts";

type JobLogProps = { job: Pick<JobDetail, "id" | "endedAt">; events: readonly JobEvent[]; failure: ApiError | null; onRetry: () => void; height: number };

/** The job's log as it grows; the whole of it to download. */
export function JobLog({ job, events, failure, onRetry, height }: JobLogProps) {
  const lines = useMemo(() => logLines(events), [events]);
  return (
    <>
      {failure === null ? null : (
        <Banner tone="warn" title="The log may be behind" actions={<Button size="s" onClick={onRetry}>Read again</Button>}>
          {failure.message}
        </Banner>
      )}
      <LogView
        title="Log"
        lines={lines}
        following={job.endedAt === null}
        height={height}
        empty={job.endedAt === null ? "Lines appear here as soon as the job starts." : "This job wrote no line."}
        actions={
          <ButtonLink size="s" variant="ghost" icon={DownloadIcon} href={`/files/jobs/${job.id}/log`} download>
            Download
          </ButtonLink>
        }
      />
    </>
  );
}
