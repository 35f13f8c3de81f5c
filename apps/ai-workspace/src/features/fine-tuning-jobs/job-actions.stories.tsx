import type { Meta, StoryObj } from "@storybook/react-vite";
import { playApi, withQueries } from "@aiweb/api-client/stories";
import { inFrame } from "@aiweb/federation/stories";
import { expect, fn, screen, userEvent, waitFor, within } from "storybook/test";
import { JobActions } from "./job-actions.tsx";
import { failedJob, runningJob } from "@aiweb/api-client/examples";

const asked = fn();
const took = (name: string) => (input: unknown) => {
  asked(name, input);
  return { job: runningJob.id };
};

const meta = {
  title: "Fine-tuning jobs/Actions",
  component: JobActions,
  decorators: [inFrame, withQueries],
  beforeEach: () => {
    asked.mockClear();
    return playApi({ "jobs.cancel": took("cancel"), "jobs.retry": took("retry"), "jobs.resume": took("resume"), "jobs.remove": took("remove") })();
  },
} satisfies Meta<typeof JobActions>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Running: Story = {
  args: { job: runningJob },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.queryByRole("button", { name: "Retry" })).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: "Cancel" }));
    const dialog = within(await screen.findByRole("alertdialog", { name: "Cancel support-answers?" }));
    await expect(dialog.getByText(/Its checkpoints and log stay/)).toBeInTheDocument();
    await userEvent.click(dialog.getByRole("button", { name: "Cancel the job" }));
    await waitFor(() => expect(asked).toHaveBeenCalledWith("cancel", { job: runningJob.id }));
  },
};

export const RetryAsksBeforeCheckpointsGo: Story = {
  args: { job: failedJob },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Retry" }));
    const dialog = within(await screen.findByRole("alertdialog", { name: "Start support-answers again?" }));
    await expect(dialog.getByText(/Its 2 checkpoints go/)).toBeInTheDocument();
    await expect(asked).not.toHaveBeenCalled();
    await userEvent.click(dialog.getByRole("button", { name: "Start from the beginning" }));
    await waitFor(() => expect(asked).toHaveBeenCalledWith("retry", { job: failedJob.id }));
  },
};

export const NothingToLose: Story = {
  args: { job: { ...failedJob, checkpoints: [], can: { ...failedJob.can, resume: false } } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.queryByRole("button", { name: "Resume" })).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await waitFor(() => expect(asked).toHaveBeenCalledWith("retry", { job: failedJob.id }));
  },
};

export const Resumed: Story = {
  args: { job: failedJob },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Resume" }));
    await waitFor(() => expect(asked).toHaveBeenCalledWith("resume", { job: failedJob.id }));
  },
};
