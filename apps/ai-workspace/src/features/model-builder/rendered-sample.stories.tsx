import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { RenderedSample } from "./rendered-sample.tsx";

const meta = {
  title: "Model Builder/Rendered sample",
  component: RenderedSample,
  args: {
    sequenceLength: 256,
    measured: { rows: 50, cut: 0, meanTokens: 38 },
    sample: {
      dataset: "ada/support-tickets",
      row: 0,
      tokens: 38,
      cutTokens: 0,
      error: null,
      segments: [
        { text: "<|im_start|>user\n", learned: false, special: true, cut: false },
        { text: "Who signs off a refund above 500 euros?", learned: false, special: false, cut: false },
        { text: "<|im_end|>\n<|im_start|>assistant\n", learned: false, special: true, cut: false },
        { text: "Refunds above 500 euros are signed off by the regional desk lead.", learned: true, special: false, cut: false },
      ],
    },
  },
} satisfies Meta<typeof RenderedSample>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Whole: Story = {
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("38 tokens")).toBeVisible();
  },
};

export const Cut: Story = {
  args: {
    sample: { ...meta.args.sample, tokens: 327, cutTokens: 71, segments: [...meta.args.sample.segments, { text: " Ask at the desk first.", learned: false, special: false, cut: true }] },
    measured: { rows: 50, cut: 12, meanTokens: 210 },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("71 tokens of this row are cut")).toBeVisible();
    await expect(canvas.getByText("Ask at the desk first.").tagName).toBe("DEL");
  },
};

export const DoesNotFit: Story = {
  args: { sample: { ...meta.args.sample, error: "The cell in column messages is no list of messages." } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("Row 1 of ada/support-tickets does not fit")).toBeVisible();
  },
};
