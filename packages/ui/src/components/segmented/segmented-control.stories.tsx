import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { segmentedControlGuide } from "./segmented-control.guide.ts";
import { SegmentedControl } from "./segmented-control.tsx";

const length = [{ value: "steps", label: "Steps" }, { value: "minutes", label: "Minutes", disabled: true }, { value: "epochs", label: "Epochs" }];

function Demo({ label = "Length", options = length, labelHidden = false }: { label?: string; options?: { value: string; label: string; disabled?: boolean }[]; labelHidden?: boolean }) {
  const [value, setValue] = useState("steps");
  return <SegmentedControl label={label} options={options} value={value} onValueChange={setValue} labelHidden={labelHidden} />;
}

const meta = { title: "Forms/SegmentedControl", component: Demo, parameters: { guide: segmentedControlGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack gap={5}>
      <Demo options={[{ value: "steps", label: "Steps" }, { value: "epochs", label: "Epochs" }]} />
      <Demo label="Length, one not possible" />
      <Demo label="Unseen label" labelHidden options={["steps", "b", "c", "d", "e"].map((value) => ({ value, label: value }))} />
    </Stack>
  ),
};

export const ChosenByKeys: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await expect(canvas.getByRole("radio", { name: "Steps" })).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByRole("radio", { name: "Epochs" })).toBeChecked();
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByRole("radio", { name: "Steps" })).toBeChecked();
    await userEvent.click(canvas.getByRole("radio", { name: "Epochs" }));
    await expect(canvas.getByRole("radio", { name: "Epochs" })).toBeChecked();
  },
};

export const LongWords: Story = { globals: narrow, args: { label: longName, options: ["Whole conversations", "Prompt and completion", "Plain text"].map((words) => ({ value: words === "Plain text" ? "steps" : words, label: words })) }, play: fits };
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
