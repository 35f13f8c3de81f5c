import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { Slider } from "./slider.tsx";

function Demo({ disabled = false, disabledReason }: { disabled?: boolean; disabledReason?: string }) {
  const [value, setValue] = useState(0.2);
  return <Slider label="Temperature" value={value} onValueChange={setValue} min={0} max={2} step={0.1} format={(figure) => figure.toFixed(1)} disabled={disabled} disabledReason={disabledReason} />;
}

const meta = { title: "Forms/Slider", component: Demo } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const MovedByKeys: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const slider = canvas.getByRole("slider", { name: "Temperature" });
    slider.focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByText("0.3")).toBeVisible();
    await userEvent.keyboard("{End}");
    await expect(slider).toHaveAttribute("aria-valuetext", "2.0");
  },
};
export const Disabled: Story = { args: { disabled: true } };

/** Read from right to left, more lies to the left. */
export const RightToLeft: Story = {
  globals: { direction: "rtl" },
  play: async ({ canvasElement }) => {
    document.documentElement.dir = "rtl";
    const canvas = within(canvasElement);
    canvas.getByRole("slider", { name: "Temperature" }).focus();
    await userEvent.keyboard("{ArrowLeft}");
    await expect(await canvas.findByText("0.3")).toBeVisible();
  },
};

export const Forbidden: Story = {
  args: { disabledReason: "Only its owner may change this." },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    const slider = canvas.getByRole("slider", { name: "Temperature" });
    await expect(slider).toHaveFocus();
    await expect(slider).toHaveAccessibleDescription("Only its owner may change this.");
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByText("0.2")).toBeVisible();
  },
};
