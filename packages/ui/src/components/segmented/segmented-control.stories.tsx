import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { SegmentedControl } from "./segmented-control.tsx";

const options = ["Steps", "Epochs"].map((label) => ({ value: label, label }));

function Demo({ disabledReason }: { disabledReason?: string }) {
  const [value, setValue] = useState("Steps");
  return <SegmentedControl label="Length" options={options} value={value} onValueChange={setValue} disabledReason={disabledReason} />;
}

const meta = { title: "Forms/SegmentedControl", component: Demo } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Two: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("radio", { name: "Epochs" }));
    await expect(within(canvasElement).getByRole("radio", { name: "Epochs" })).toBeChecked();
  },
};
export const OneNotPossible: Story = {
  render: () => <SegmentedControl label="Kind" options={[{ value: "chat", label: "Chat", disabled: true }, { value: "text", label: "Completion" }]} value="text" onValueChange={() => undefined} />,
};

/** Read from right to left, the next one lies to the left. */
export const RightToLeft: Story = {
  globals: { direction: "rtl" },
  play: async ({ canvasElement }) => {
    document.documentElement.dir = "rtl";
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("radio", { name: "Steps" }));
    await userEvent.keyboard("{ArrowLeft}");
    await expect(canvas.getByRole("radio", { name: "Epochs" })).toHaveFocus();
    await expect(canvas.getByRole("radio", { name: "Epochs" })).toBeChecked();
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByRole("radio", { name: "Steps" })).toBeChecked();
  },
};

export const Forbidden: Story = {
  args: { disabledReason: "Only its owner may change this." },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await expect(canvas.getByRole("radio", { name: "Steps" })).toHaveFocus();
    await expect(canvas.getByRole("group", { name: "Length" })).toHaveAccessibleDescription("Only its owner may change this.");
    await userEvent.click(canvas.getByRole("radio", { name: "Epochs" }));
    await expect(canvas.getByRole("radio", { name: "Steps" })).toBeChecked();
  },
};
