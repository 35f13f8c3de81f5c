import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { Duration } from "./duration.tsx";
import { RelativeTime } from "./relative-time.tsx";

const meta = { title: "Data/RelativeTime, Duration", component: RelativeTime, } satisfies Meta<typeof RelativeTime>;
export default meta;
type Story = StoryObj<typeof meta>;

export const HoursAgo: Story = {
  args: { at: Date.now() - 2 * 3_600_000 },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("2 hours ago")).toHaveAttribute("title");
  },
};
export const Length: Story = { args: { at: 0 }, render: () => <Duration seconds={100} /> };
