import type { Meta, StoryObj } from "@storybook/react-vite";
import { PageHeader, Stack } from "@aiweb/ui";
import { expect, within } from "storybook/test";
import type { JobDetail } from "@aiweb/contracts/jobs/get-job";
import { JobAttempts } from "./job-attempts.tsx";
import { JobCheckpoints } from "./job-checkpoints.tsx";
import { JobConfiguration } from "./job-configuration.tsx";
import { failedJob, runningJob } from "@aiweb/api-client/examples";
import { JobLog } from "./job-log.tsx";
import { JobRelations } from "./job-relations.tsx";
import { JobStateLine } from "./job-state-line.tsx";
import { JobTrouble } from "./job-trouble.tsx";

function Parts({ job }: { job: JobDetail }) {
  return (
    <Stack gap={4}>
      <PageHeader noun="job" title={job.name} state={<JobStateLine job={job} />} />
      <JobTrouble job={job} />
      <JobLog
        job={job}
        failure={null}
        onRetry={() => undefined}
        height={120}
        events={[{ id: 1, at: job.createdAt, attempt: 1, kind: "log", level: "info", text: "step 1  loss 2.99" }]}
      />
      <JobConfiguration job={job} />
      <JobCheckpoints job={job} />
      <JobAttempts job={job} />
      <JobRelations job={job} />
    </Stack>
  );
}

const meta = { title: "Fine-tuning jobs/Job record", component: Parts } satisfies Meta<typeof Parts>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Running: Story = {
  args: { job: runningJob },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("step 79 of 120")).toBeVisible();
    await expect(canvas.getByText("question → prompt, answer → completion")).toBeVisible();
    await expect(await canvas.findByRole("row", { name: /Lost.*Its node was lost.*node-1/ })).toBeVisible();
    await expect(canvas.getByText("version 3, private, once it is done")).toBeVisible();
  },
};

export const Failed: Story = {
  args: { job: failedJob },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/ran out of memory/)).toHaveTextContent("resume goes on from there");
  },
};

export const NothingYet: Story = {
  args: { job: { ...runningJob, state: "queued", progress: null, attempts: [], checkpoints: [], becomes: [], stateText: "Waiting for a free slot" } },
};
