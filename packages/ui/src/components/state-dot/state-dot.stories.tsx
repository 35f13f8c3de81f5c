import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, longSentence, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { stateDotGuide } from "./state-dot.guide.ts";
import { StateDot } from "./state-dot.tsx";

const meta = { title: "Basics/StateDot", component: StateDot, args: { tone: "good", children: "Serving" }, parameters: { guide: stateDotGuide } } satisfies Meta<typeof StateDot>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack gap={2}>
      <StateDot tone="good">Runs here, now</StateDot>
      <StateDot tone="warn">Needs your OpenAI key</StateDot>
      <StateDot tone="bad">Retired · successor: Claude Opus</StateDot>
      <StateDot tone="neutral">Stopped</StateDot>
      <StateDot tone="accent">Starting</StateDot>
    </Stack>
  ),
};

export const LongWords: Story = {
  globals: narrow,
  args: { tone: "warn", children: longSentence },
  play: async ({ canvasElement }) => {
    await fits();
    const dot = within(canvasElement).getByText(longSentence).previousElementSibling?.getBoundingClientRect();
    await expect([dot?.width, dot?.height]).toEqual([8, 8]);
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
