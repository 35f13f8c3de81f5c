import type { Meta, StoryObj } from "@storybook/react-vite";
import { Stack } from "../stack/stack.tsx";
import { Bytes, NumberWithUnit } from "./numbers.tsx";

const meta = { title: "Data/NumberWithUnit, Bytes", component: NumberWithUnit, } satisfies Meta<typeof NumberWithUnit>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Figures: Story = {
  args: { value: 1_234_567 },
  render: () => (
    <Stack gap={1}>
      <NumberWithUnit value={4210} unit="rows" />
      <NumberWithUnit value={1_234_567} unit="uses" compact />
      <NumberWithUnit value={0.412} digits={3} />
      <Bytes value={1_800_000_000} />
    </Stack>
  ),
};
