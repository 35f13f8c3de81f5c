import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { fits, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { tabsGuide } from "./tabs.guide.ts";
import { Tabs } from "./tabs.tsx";
import type { Tab } from "./tabs.tsx";

const job: Tab<string>[] = [
  { id: "progress", label: "Progress" },
  { id: "log", label: "Log" },
  { id: "checkpoints", label: "Checkpoints", count: 3 },
];

const dataset: Tab<string>[] = ["Rows", "Columns", "Files", "Versions", "Made from", "Used by", "Access", "History"].map((label) => ({ id: label.toLowerCase(), label }));

type DemoProps = { tabs?: Tab<string>[]; first?: string; width?: number; direction?: "ltr" | "rtl" };

function Demo({ tabs = job, first = "progress", width, direction }: DemoProps) {
  const [selected, setSelected] = useState(first);
  return (
    <div dir={direction} style={{ inlineSize: width, maxInlineSize: "100%" }}>
      <Tabs label="Views" tabs={tabs} selected={selected} onSelect={setSelected}>
        The panel of {selected}.
      </Tabs>
    </div>
  );
}

const meta = { title: "Navigation/Tabs", component: Demo, parameters: { guide: tabsGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack gap={5}>
      <Demo />
      <Demo first="checkpoints" />
      <Demo tabs={dataset} first="used by" width={300} />
      <Demo tabs={dataset} first="rows" width={300} direction="rtl" />
      <Demo tabs={[{ id: "progress", label: "Donaudampfschifffahrtsgesellschaftskapitänsmütze" }, ...dataset]} width={288} />
    </Stack>
  ),
};

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
    await expect(canvasElement.querySelectorAll("[aria-hidden] > svg")).toHaveLength(0);
  },
};

/** Whether all of it lies inside the strip. */
function inSight(tab: HTMLElement): boolean {
  const box = tab.getBoundingClientRect();
  const strip = within(tab.ownerDocument.body).getByRole("tablist").getBoundingClientRect();
  return box.left >= strip.left - 1 && box.right <= strip.right + 1;
}

async function walkToTheEnd(canvasElement: HTMLElement) {
  const canvas = within(canvasElement);
  const rows = canvas.getByRole("tab", { name: "Rows" });
  const history = canvas.getByRole("tab", { name: "History" });
  await waitFor(() => expect(inSight(canvas.getByRole("tab", { name: "Used by" }))).toBe(true));
  await expect(inSight(rows)).toBe(false);
  const [earlier, later] = canvas.getAllByRole("button", { hidden: true });
  if (earlier === undefined || later === undefined) {
    throw new Error("tabs beyond both edges need a button at each");
  }
  await userEvent.click(later);
  await waitFor(() => expect(later).toBeDisabled());
  await waitFor(() => expect(inSight(history)).toBe(true));
  await userEvent.tab();
  await userEvent.keyboard("{Home}");
  await waitFor(() => expect(inSight(rows)).toBe(true));
  await waitFor(() => expect(earlier).toBeDisabled());
  await expect(rows).toHaveFocus();
}

export const Overflowing: Story = {
  args: { tabs: dataset, first: "used by", width: 300 },
  play: async ({ canvasElement }) => walkToTheEnd(canvasElement),
};

export const OverflowingRightToLeft: Story = {
  args: { ...Overflowing.args, direction: "rtl" },
  play: async ({ canvasElement }) => {
    await walkToTheEnd(canvasElement);
    await userEvent.keyboard("{ArrowLeft}");
    await expect(within(canvasElement).getByRole("tab", { name: "Columns" })).toHaveFocus();
  },
};

export const LongWords: Story = { ...Variants, globals: narrow, play: async () => fits() };

export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
