import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { numbersGuide } from "./numbers.guide.ts";
import { Bytes, NumberWithUnit } from "./numbers.tsx";

const meta = { title: "Data/NumberWithUnit, Bytes", component: NumberWithUnit, args: { value: 1_234_567 }, parameters: { guide: numbersGuide } } satisfies Meta<typeof NumberWithUnit>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack gap={1}>
      <NumberWithUnit value={4210} unit="rows" />
      <NumberWithUnit value={1_234_567} unit="uses" compact />
      <NumberWithUnit value={0.412} digits={3} />
      <Bytes value={1_800_000_000} />
    </Stack>
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("1.2M uses")).toHaveAttribute("title", "1,234,567");
    await expect(within(canvasElement).getByText("1.8 GB")).toHaveAttribute("title", "1,800,000,000 bytes");
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: () => (
    <Stack gap={1}>
      <NumberWithUnit value={123_456_789_012_345} unit="trained parameters" />
      <Bytes value={1_800_000_000_000} />
    </Stack>
  ),
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
