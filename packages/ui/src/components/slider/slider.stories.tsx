import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fireEvent, userEvent, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { sliderGuide } from "./slider.guide.ts";
import { Slider } from "./slider.tsx";

function Demo({ disabled = false, disabledReason }: { disabled?: boolean; disabledReason?: string }) {
  const [value, setValue] = useState(0.2);
  return <Slider label="Temperature" value={value} onValueChange={setValue} min={0} max={2} step={0.1} format={(figure) => figure.toFixed(1)} disabled={disabled} disabledReason={disabledReason} />;
}

const meta = { title: "Forms/Slider", component: Demo, parameters: { guide: sliderGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack gap={5}>
      <Demo />
      <Demo disabled />
    </Stack>
  ),
};

/** Pressed or pulled, the browser moves it, and says so. */
export const MovedByHand: Story = {
  play: async ({ canvasElement }) => {
    const slider = await within(canvasElement).findByRole("slider", { name: "Temperature" });
    await fireEvent.change(slider, { target: { value: "1.4" } });
    await expect(within(canvasElement).getByText("1.4")).toBeVisible();
  },
};

export const MovedByKeys: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const slider = await canvas.findByRole("slider", { name: "Temperature" });
    slider.focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByText("0.3")).toBeVisible();
    await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}");
    await expect(slider).toHaveAttribute("aria-valuetext", "1.3");
    await userEvent.keyboard("{PageDown}");
    await expect(slider).toHaveAttribute("aria-valuetext", "0.3");
    await userEvent.keyboard("{PageUp}{ArrowLeft}");
    await expect(slider).toHaveAttribute("aria-valuetext", "1.2");
    await userEvent.keyboard("{Home}");
    await expect(slider).toHaveAttribute("aria-valuetext", "0.0");
    await userEvent.keyboard("{End}");
    await expect(slider).toHaveAttribute("aria-valuetext", "2.0");
  },
};
const long = <Slider label={longName} value={256} onValueChange={() => undefined} min={16} max={820} step={16} format={(value) => `${value} tokens at the very most`} />;

export const LongWords: Story = { globals: narrow, render: () => long, play: fits };
export const RightToLeft: Story = {
  globals: { ...narrow, direction: "rtl" },
  render: (args) => (
    <>
      {long}
      <Demo {...args} />
    </>
  ),
  play: async ({ canvasElement }) => {
    await fits();
    const slider = await within(canvasElement).findByRole("slider", { name: "Temperature" });
    slider.focus();
    await userEvent.keyboard("{ArrowLeft}");
    await expect(slider).toHaveAttribute("aria-valuetext", "0.3");
    await userEvent.keyboard("{ArrowRight}");
    await expect(slider).toHaveAttribute("aria-valuetext", "0.2");
  },
};

/** Seen and reached, with the reason; the keys do nothing. */
export const Forbidden: Story = {
  args: { disabledReason: "Only its owner may change this." },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const slider = await canvas.findByRole("slider", { name: "Temperature" });
    await userEvent.tab();
    await expect(slider).toHaveFocus();
    await expect(slider).toHaveAccessibleDescription("Only its owner may change this.");
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByText("0.2")).toBeVisible();
  },
};
