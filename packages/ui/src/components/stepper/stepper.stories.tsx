import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { fits, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { stepperGuide } from "./stepper.guide.ts";
import { Stepper } from "./stepper.tsx";
import type { Step } from "./stepper.tsx";

const roads: Step<string>[] = [
  { id: "connect", label: "Connect", state: "done", note: "shop, on Postgres" },
  { id: "choose", label: "Choose tables", state: "problem", note: "one table has no key" },
  { id: "check", label: "Check columns", state: "started" },
  { id: "import", label: "Import", state: "upcoming" },
];

type DemoProps = { label?: string; steps?: Step<string>[]; first?: string; fixed?: boolean; width?: number; direction?: "ltr" | "rtl" };

function Demo({ label = "Import a database", steps = roads, first = "check", fixed = false, width, direction }: DemoProps) {
  const [current, setCurrent] = useState(first);
  return (
    <div dir={direction} style={{ inlineSize: width, maxInlineSize: "100%" }}>
      <Stepper label={label} steps={steps} current={current} onSelect={fixed ? undefined : setCurrent} />
    </div>
  );
}

const meta = { title: "Navigation/Stepper", component: Demo, parameters: { guide: stepperGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack gap={5}>
      <Demo />
      <Demo label="At a problem" first="choose" />
      <Demo label="Not to be gone back" fixed />
      <Demo label="Under one another" width={300} />
      <Demo label="Right to left" direction="rtl" />
      <Demo label="Long words" width={640} steps={roads.map((step) => ({ ...step, label: "Donaudampfschifffahrtsgesellschaft", note: "kapitänsmützenverkaufsstelle" }))} />
    </Stack>
  ),
};

export const GoneBack: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const items = () => canvas.getAllByRole("listitem").map((item) => item.getAttribute("aria-current"));
    await expect(items()).toEqual([null, null, "step", null]);
    await expect(canvas.queryByRole("button", { name: /Import/ })).toBeNull();
    await userEvent.tab();
    await expect(canvas.getByRole("button", { name: /Connect.*done/ })).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await expect(items()).toEqual([null, "step", null, null]);
    await expect(canvas.getByRole("button", { name: /Check columns.*started/ })).toBeVisible();
    await expect(canvas.getByText("now, needs attention · one table has no key")).toBeVisible();
  },
};

export const Narrow: Story = {
  globals: { viewport: { value: "mobile1" } },
  play: async ({ canvasElement }) => {
    const [first, second] = within(canvasElement).getAllByRole("listitem");
    await expect(second?.getBoundingClientRect().top).toBeGreaterThanOrEqual(first?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY);
  },
};

export const LongWords: Story = { ...Variants, globals: narrow, play: async () => fits() };

export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
