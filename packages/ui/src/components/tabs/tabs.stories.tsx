import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { tabsGuide } from "./tabs.guide.ts";
import { Tabs } from "./tabs.tsx";

const tabs = [
  { id: "progress", label: "Progress" },
  { id: "log", label: "Log" },
  { id: "checkpoints", label: "Checkpoints", count: 3 },
] as const;

function Demo() {
  const [selected, setSelected] = useState<(typeof tabs)[number]["id"]>("progress");
  return (
    <Tabs label="Job" tabs={tabs} selected={selected} onSelect={setSelected}>
      The panel of {selected}.
    </Tabs>
  );
}

const meta = { title: "Navigation/Tabs", component: Demo, parameters: { guide: tabsGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {};

export const WalkedByKeys: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await expect(canvas.getByRole("tab", { name: "Progress" })).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByRole("tab", { name: "Log" })).toHaveFocus();
    await expect(canvas.getByRole("tabpanel")).toHaveTextContent("The panel of log.");
    await userEvent.keyboard("{End}");
    await expect(canvas.getByRole("tab", { name: "Checkpoints 3" })).toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByRole("tab", { name: "Progress" })).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}{Home}");
    await expect(canvas.getByRole("tab", { name: "Progress" })).toHaveFocus();
  },
};

function Many() {
  const [selected, setSelected] = useState<string>("Configuration");
  return (
    <Tabs label="Job" tabs={[...["Progress", "Log", "Configuration", "Samples"].map((label) => ({ id: label, label })), { id: longName, label: longName, count: 1204 }]} selected={selected} onSelect={setSelected}>
      {longName}
    </Tabs>
  );
}

export const LongWords: Story = {
  globals: narrow,
  render: () => <Many />,
  play: async ({ canvasElement }) => {
    await fits();
    const canvas = within(canvasElement);
    canvas.getByRole("tab", { name: "Configuration" }).focus();
    const towardsTheEnd = getComputedStyle(canvasElement).direction === "rtl" ? "{ArrowLeft}" : "{ArrowRight}";
    await userEvent.keyboard(towardsTheEnd);
    await expect(canvas.getByRole("tab", { name: "Samples" })).toHaveAttribute("aria-selected", "true");
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
