import type { JobDetail } from "@aiweb/contracts/jobs/get-job";
import { Duration, RelativeTime, StateDot, Text } from "@aiweb/ui";
import { jobStateWords } from "./job-state-words.ts";

/** The state in a word, since when, how far, how long still, and what it means. */
export function JobStateLine({ job }: { job: JobDetail }) {
  const { word, tone } = jobStateWords[job.state];
  const { progress } = job;
  // its steps say how far it is: since when and that it trains would say less
  const isUnderWay = progress !== null && job.state === "running";
  return (
    <>
      <StateDot tone={tone}>{job.cancelRequested && job.endedAt === null ? "Cancelling" : word}</StateDot>
      {isUnderWay ? null : (
        <Text tone="2" size="s">
          <RelativeTime at={job.stateSince} />
        </Text>
      )}
      {isUnderWay ? (
        <Text tone="2" size="s">
          step {progress.step} of {progress.totalSteps}
        </Text>
      ) : null}
      {progress?.secondsLeft !== null && progress?.secondsLeft !== undefined && job.state === "running" ? (
        <Text tone="2" size="s">
          about <Duration seconds={progress.secondsLeft} /> left
        </Text>
      ) : null}
      {job.stateText === "" || (isUnderWay && job.attempt === 1) ? null : (
        <Text tone="2" size="s">
          {job.stateText}
        </Text>
      )}
    </>
  );
}
