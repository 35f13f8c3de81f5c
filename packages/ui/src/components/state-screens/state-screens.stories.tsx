import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Button } from "../button/button.tsx";
import { Stack } from "../stack/stack.tsx";
import { EmptyState } from "./empty-state.tsx";
import { ErrorState } from "./error-state.tsx";
import { ForbiddenState } from "./forbidden-state.tsx";
import { stateScreensGuide } from "./state-screens.guide.ts";

const retry = fn();

const meta = {
  title: "Feedback/Empty, Error, Forbidden",
  component: EmptyState,
  parameters: { guide: stateScreensGuide },
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
} satisfies Meta<typeof EmptyState>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: (args) => (
    <Stack>
      <EmptyState {...args} />
      <ErrorState title="The jobs could not be loaded" traceId="7c1f0a" onRetry={retry}>
        Your jobs go on running. Try again in a moment.
      </ErrorState>
      <ForbiddenState actions={<Button>All models</Button>} />
    </Stack>
  ),
};

export const Failed: Story = {
  render: () => (
    <ErrorState title="The jobs could not be loaded" traceId="7c1f0a" onRetry={retry}>
      Your jobs go on running. Try again in a moment.
    </ErrorState>
  ),
  play: async ({ canvasElement }) => {
    retry.mockClear();
    await expect(within(canvasElement).getByRole("alert")).toHaveTextContent("trace 7c1f0a");
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await expect(retry).toHaveBeenCalledOnce();
  },
};

export const AloneOnAPage: Story = {
  render: () => <ForbiddenState heading="h1" />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("heading", { level: 1 })).toHaveAttribute("data-page-heading");
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: () => (
    <ErrorState title={`Cannot show ${longName}`} traceId={longName} onRetry={retry} actions={<Button>Choose another version of it</Button>}>
      {longSentence}
    </ErrorState>
  ),
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
