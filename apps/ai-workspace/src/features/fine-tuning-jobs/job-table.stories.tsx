import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { failedJob, runningJob } from "@aiweb/api-client/examples";
import { JobTable } from "./job-table.tsx";

const meta = { title: "Fine-tuning jobs/Job table", component: JobTable } satisfies Meta<typeof JobTable>;
export default meta;
type Story = StoryObj<typeof meta>;

export const EveryState: Story = {
  args: {
    jobs: [
      { ...runningJob, id: "1", state: "queued", progress: null, startedAt: null },
      { ...runningJob, id: "2", state: "starting", progress: null },
      { ...runningJob, id: "3" },
      { ...runningJob, id: "4", cancelRequested: true },
      { ...runningJob, id: "5", state: "saving" },
      { ...runningJob, id: "6", state: "succeeded", endedAt: new Date(Date.UTC(2026, 10, 25, 14, 56)).toISOString() },
      { ...failedJob, id: "7" },
      { ...runningJob, id: "8", state: "cancelled" },
    ],
  },
  play: async ({ canvasElement }) => {
    const rows = within(canvasElement).getAllByRole("row");
    await expect(rows[3]).toHaveTextContent(/Running.*79 of 120/);
    await expect(rows[4]).toHaveTextContent("Cancelling");
  },
};

export const LongName: Story = { args: { jobs: [{ ...runningJob, name: "answers-for-the-regional-desks-of-the-northern-and-southern-half" }] } };
