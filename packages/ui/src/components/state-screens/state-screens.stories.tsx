import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { Button } from "../button/button.tsx";
import { EmptyState } from "./empty-state.tsx";
import { ErrorState } from "./error-state.tsx";
import { ForbiddenState } from "./forbidden-state.tsx";

const meta = { title: "Feedback/Empty, Error, Forbidden", component: EmptyState, } satisfies Meta<typeof EmptyState>;
export default meta;
type Story = StoryObj<typeof meta>;

export const NothingYet: Story = {
  args: {
    noun: "dataset",
    title: "No datasets yet",
    children: "A dataset is what a model learns from: a file of questions and answers, or of plain text.",
    actions: (
      <>
        <Button variant="primary">Upload a file</Button>
        <Button>Load the sample</Button>
      </>
    ),
  },
};

const retry = fn();

export const Failed: Story = {
  args: { title: "" },
  render: () => (
    <ErrorState title="The jobs could not be loaded" traceId="7c1f0a" onRetry={retry}>
      Your jobs go on running. Try again in a moment.
    </ErrorState>
  ),
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Try again" }));
    await expect(retry).toHaveBeenCalledOnce();
  },
};

export const Forbidden: Story = { args: { title: "" }, render: () => <ForbiddenState heading="h1" actions={<Button>All models</Button>} /> };
