import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { SegmentedControl } from "./segmented-control.tsx";

const options = ["Steps", "Epochs"].map((label) => ({ value: label, label }));

function Demo() {
  const [value, setValue] = useState("Steps");
  return <SegmentedControl label="Length" options={options} value={value} onValueChange={setValue} />;
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
