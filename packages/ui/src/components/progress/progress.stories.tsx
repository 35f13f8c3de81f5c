import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { longName, longSentence, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { progressGuide } from "./progress.guide.ts";
import { Progress, ShareBar } from "./progress.tsx";

const meta = { title: "Feedback/Progress, ShareBar", component: Progress, parameters: { guide: progressGuide } } satisfies Meta<typeof Progress>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  args: { label: "Steps", value: 0.66 },
  render: (args) => (
    <Stack>
      <Progress {...args} />
      <Progress {...args} thin tone="job" />
      <Progress {...args} value={1} tone="good" />
      <Progress {...args} value={0.2} tone="bad" />
      <Progress {...args} label="Starting" value={null} />
    </Stack>
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole("progressbar", { name: "Steps" })[0]).toHaveAttribute("aria-valuenow", "66");
  },
};

export const Shares: Story = {
  args: { label: "", value: 0 },
  render: () => <ShareBar label="Drawn from" parts={[{ label: "support-tickets", share: 3 }, { label: "product-manual", share: 1 }]} />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("img")).toHaveAccessibleName("Drawn from: support-tickets 75 %, product-manual 25 %");
  },
};

export const LongWords: Story = {
  args: { label: longName, value: 0.5 },
  globals: narrow,
  render: (args) => (
    <Stack>
      <Progress {...args} />
      <Progress {...args} value={null} />
      <ShareBar label={longName} parts={[{ label: longSentence, share: 3 }, { label: longName, share: 1 }]} />
    </Stack>
  ),
  play: async ({ canvasElement }) => {
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    await expect(within(canvasElement).getAllByRole("progressbar")[0]).toHaveAttribute("aria-valuenow", "50");
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
