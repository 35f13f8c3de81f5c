import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { splitPaneGuide } from "./split-pane.guide.ts";
import { SplitPane } from "./split-pane.tsx";

const meta = {
  title: "Layout/SplitPane",
  component: SplitPane,
  args: { label: "settings", first: "The work", second: "Settings", initial: 60 },
  parameters: { guide: splitPaneGuide },
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

export const Variants: Story = {
  render: (args) => (
    <>
      <SplitPane {...args} />
      <SplitPane {...args} label="rows" direction="column" />
      <SplitPane {...args} second={null} />
    </>
  ),
};

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
export const ColumnByKeys: Story = {
  args: { direction: "column" },
  play: async ({ canvasElement }) => {
    await userEvent.tab();
    const handle = within(canvasElement).getByRole("separator", { name: "Resize settings" });
    await expect(handle).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    await expect(handle).toHaveAttribute("aria-valuenow", "65");
  },
};

export const LongWords: Story = { globals: narrow, args: { first: longName, second: longSentence, minPixels: 100 }, play: fits };
export const RightToLeft: Story = {
  ...LongWords,
  globals: { ...narrow, direction: "rtl" },
  play: async ({ canvasElement }) => {
    await fits();
    const handle = within(canvasElement).getByRole("separator", { name: "Resize settings" });
    const before = handle.getBoundingClientRect().left;
    handle.focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(handle.getBoundingClientRect().left).toBeGreaterThan(before);
  },
};
