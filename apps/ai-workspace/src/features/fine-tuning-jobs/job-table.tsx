import type { JobSummary } from "@aiweb/contracts/jobs/job";
import { links } from "@aiweb/federation";
import { Duration, Link, NounTile, Progress, RelativeTime, Row, Stack, StateDot, Table, Text } from "@aiweb/ui";
import type { TableColumn } from "@aiweb/ui";
import { jobStateWords } from "./job-state-words.ts";

const columns: TableColumn<JobSummary>[] = [
  {
    key: "name",
    header: "Job",
    cell: (job) => (
      <Row gap={2} align="center">
        <NounTile noun="job" size="s" />
        <Stack gap={0}>
          <Link href={links.job(job.id)} look="quiet">
            {job.name}
          </Link>
          <Text size="xs" tone="3">
            {job.base.name}
          </Text>
        </Stack>
      </Row>
    ),
  },
  { key: "state", header: "State", cell: (job) => <JobStateCell job={job} /> },
  { key: "steps", header: "Steps", align: "end", cell: (job) => (job.progress === null ? "–" : `${job.progress.step} of ${job.progress.totalSteps}`) },
  {
    key: "took",
    header: "Took",
    align: "end",
    cell: (job) => (job.startedAt === null || job.endedAt === null ? "–" : <Duration seconds={(Date.parse(job.endedAt) - Date.parse(job.startedAt)) / 1000} />),
  },
  { key: "created", header: "Created", align: "end", cell: (job) => <RelativeTime at={job.createdAt} /> },
];

/** Jobs as rows: what, in which state, how far. */
export function JobTable({ jobs }: { jobs: readonly JobSummary[] }) {
  return <Table caption="Fine-tuning jobs" columns={columns} rows={jobs} rowKey={(job) => job.id} />;
}

function JobStateCell({ job }: { job: JobSummary }) {
  const { word, tone } = jobStateWords[job.state];
  return (
    <Stack gap={1}>
      <StateDot tone={tone}>{job.cancelRequested && job.endedAt === null ? "Cancelling" : word}</StateDot>
      {job.state === "running" && job.progress !== null ? (
        <Progress thin tone="job" label={`${job.name}: step ${job.progress.step} of ${job.progress.totalSteps}`} value={job.progress.step / Math.max(1, job.progress.totalSteps)} />
      ) : null}
      <Text size="xs" tone="3">
        <RelativeTime at={job.stateSince} />
      </Text>
    </Stack>
  );
}
