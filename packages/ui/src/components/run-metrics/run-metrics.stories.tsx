import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, narrow } from "../../stories/fits.ts";
import { KeyValueList } from "../key-value-list/key-value-list.tsx";
import { runMetricsGuide } from "./run-metrics.guide.ts";
import { runMetrics } from "./run-metrics.tsx";

function Metrics({ metrics }: { metrics: Record<string, number> }) {
  return <KeyValueList items={runMetrics(metrics)} />;
}

const meta = {
  title: "Data/runMetrics",
  component: Metrics,
  args: { metrics: { firstLoss: 2.99, lastLoss: 0.412, evalLoss: 0.498, steps: 120, tokens: 58_320, seconds: 244, trainableParameters: 460_800, learning_rate_group_0: 0.001 } },
  parameters: { guide: runMetricsGuide },
} satisfies Meta<typeof Metrics>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  play: async ({ canvasElement }) => {
    const words = within(canvasElement).getAllByRole("term").map((term) => term.textContent);
    await expect(words).toEqual(["Loss at first", "Loss at last", "Validation loss", "Steps", "Tokens seen", "Took", "Trained parameters"]);
  },
};

export const LongWords: Story = { globals: narrow, args: { metrics: { tokens: 123_456_789_012_345, trainableParameters: 123_456_789_012_345, seconds: 1e8 } }, play: fits };
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
