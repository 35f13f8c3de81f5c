import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { SplitPane } from "./split-pane.tsx";

const meta = {
  title: "Layout/SplitPane",
  component: SplitPane,
  args: { label: "settings", first: "The work", second: "Settings", initial: 60 },
  decorators: [
    (Story) => (
      <div style={{ display: "flex", blockSize: 240 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof SplitPane>;
export default meta;
type Story = StoryObj<typeof meta>;

export const ResizedByKeys: Story = {
  play: async ({ canvasElement }) => {
    const handle = within(canvasElement).getByRole("separator", { name: "Resize settings" });
    handle.focus();
    await userEvent.keyboard("{ArrowLeft}");
    await expect(handle).toHaveAttribute("aria-valuenow", "55");
    await userEvent.keyboard("{End}");
    await expect(handle).toHaveAttribute("aria-valuenow", "85");
    await userEvent.keyboard("{Home}");
    await expect(handle).toHaveAttribute("aria-valuenow", "15");
  },
};
export const Column: Story = { args: { direction: "column" } };
