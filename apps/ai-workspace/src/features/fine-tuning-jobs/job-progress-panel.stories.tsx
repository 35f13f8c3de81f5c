import type { Meta, StoryObj } from "@storybook/react-vite";
import { playApi, withQueries } from "@aiweb/api-client/stories";
import { inFrame } from "@aiweb/federation/stories";
import { expect, within } from "storybook/test";
import { runningJob } from "@aiweb/api-client/examples";
import { JobProgressPanel } from "./job-progress-panel.tsx";

const metrics = Array.from({ length: 79 }, (_, index) => ({
  step: index + 1,
  attempt: index < 40 ? 1 : 2,
  epoch: null,
  loss: 4 / (index + 1),
  evalLoss: (index + 1) % 20 === 0 ? 5 / (index + 1) : null,
  learningRate: 0.001 * (1 - index / 120),
  gradNorm: null,
  tokensPerSecond: 400,
}));

const meta = {
  title: "Fine-tuning jobs/Progress",
  component: JobProgressPanel,
  args: { job: runningJob },
  decorators: [inFrame, withQueries],
  beforeEach: playApi({ "jobs.listMetrics": () => ({ items: metrics, last: 79, more: false }) }),
} satisfies Meta<typeof JobProgressPanel>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Measured: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("at step 60")).toBeVisible();
    await expect(canvas.getByText(/^↓ 9\d(?:\.\d)?\s?% since start$/)).toBeVisible();
    await expect(canvas.getByText("400")).toBeVisible();
  },
};

export const NotYet: Story = {
  args: { job: { ...runningJob, state: "queued", progress: null, attempts: [] } },
  beforeEach: playApi({ "jobs.listMetrics": () => ({ items: [], last: 0, more: false }) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findAllByText("not measured yet")).toHaveLength(2);
  },
};

export const Behind: Story = {
  beforeEach: playApi({
    "jobs.listMetrics": () => {
      throw new Error("The database is starting.");
    },
  }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("The curves may be behind")).toBeVisible();
    await expect(canvas.getByText("The database is starting.")).toBeVisible();
  },
};
