import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { ButtonLink, EmptyState, Page, PageHeader, Progress, SplitLayout, Stack, Tabs } from "@aiweb/ui";
import { memo, useDeferredValue } from "react";
import { QueryView } from "../../app/query-view.tsx";
import { JobActions } from "./job-actions.tsx";
import { JobAttempts } from "./job-attempts.tsx";
import { JobCheckpoints } from "./job-checkpoints.tsx";
import { JobConfiguration } from "./job-configuration.tsx";
import { JobLog } from "./job-log.tsx";
import { JobProgressPanel } from "./job-progress-panel.tsx";
import { jobQuery } from "./job-queries.ts";
import { JobRelations } from "./job-relations.tsx";
import { JobStateLine } from "./job-state-line.tsx";
import { JobTrouble } from "./job-trouble.tsx";
import { useJobEvents } from "./use-job-events.ts";
import type { JobDetail } from "@aiweb/contracts/jobs/get-job";

const tabs = ["progress", "log", "configuration", "checkpoints", "attempts"] as const;
type Tab = (typeof tabs)[number];

/** One job: how it goes, its log, what it was asked to do, and what it made. */
export function JobPage() {
  const { job = "" } = useParams({ strict: false });
  const detail = useQuery(jobQuery(job));
  useLiveTopic(`job:${job}`, () => void queryClient.invalidateQueries(trpc.jobs.get.queryFilter({ job })));
  return (
    <Page>
      <QueryView
        query={detail}
        what="this job"
        heading="h1"
        missing={
          <EmptyState heading="h1" title="There is no such job, or it is not yours" noun="job" actions={<ButtonLink href={links.jobs()}>All jobs</ButtonLink>}>
            It may have been removed.
          </EmptyState>
        }
      >
        {(shown) => <JobRecord key={shown.id} job={shown} />}
      </QueryView>
    </Page>
  );
}

function JobRecord({ job }: { job: JobDetail }) {
  const search: { tab?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const tab: Tab = tabs.find((name) => name === search.tab) ?? "progress";
  const select = (next: string) => void navigate({ to: ".", search: next === "progress" ? {} : { tab: next }, replace: true });
  // the tab answers the click at once; what it shows may take a frame more
  const shown = useDeferredValue(tab);

  return (
    <Stack gap={4}>
      <PageHeader
        noun="job"
        title={job.name}
        breadcrumbs={[{ label: "Fine-tuning jobs", href: links.jobs() }]}
        state={<JobStateLine job={job} />}
        actions={<JobActions job={job} />}
      />
      {job.progress === null ? null : (
        <Progress
          thin
          tone={job.state === "failed" ? "bad" : "job"}
          label={`Step ${job.progress.step} of ${job.progress.totalSteps}`}
          value={job.progress.step / Math.max(1, job.progress.totalSteps)}
        />
      )}
      <Tabs
        label="Parts of this job"
        tabs={[
          { id: "progress", label: "Progress" },
          { id: "log", label: "Log" },
          { id: "configuration", label: "Configuration" },
          { id: "checkpoints", label: "Checkpoints", count: job.checkpoints.length },
          { id: "attempts", label: "Attempts", count: job.attempts.length },
        ]}
        selected={tab}
        onSelect={select}
      >
        <SplitLayout aside={<JobRelations job={job} />} asideWidth={300}>
          <JobPanel job={job} tab={shown} />
        </SplitLayout>
      </Tabs>
    </Stack>
  );
}

const JobPanel = memo(function JobPanel({ job, tab }: { job: JobDetail; tab: Tab }) {
  const { events, failure, retry } = useJobEvents(job.id);
  const log = <JobLog job={job} events={events} failure={failure} onRetry={retry} height={tab === "log" ? 560 : 200} />;
  return (
    <Stack gap={4}>
      <JobTrouble job={job} />
      {tab === "progress" ? (
        <>
          <JobProgressPanel job={job} />
          {log}
        </>
      ) : null}
      {tab === "log" ? log : null}
      {tab === "configuration" ? <JobConfiguration job={job} /> : null}
      {tab === "checkpoints" ? <JobCheckpoints job={job} /> : null}
      {tab === "attempts" ? <JobAttempts job={job} /> : null}
    </Stack>
  );
});
