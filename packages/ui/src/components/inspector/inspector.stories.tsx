import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, userEvent, within } from "storybook/test";
import { fits, narrow } from "../../stories/fits.ts";
import { IconButton } from "../button/icon-button.tsx";
import { Checkbox } from "../checkbox/checkbox.tsx";
import { DeleteIcon, PlusIcon } from "../icon/icons.ts";
import { KeyValueList } from "../key-value-list/key-value-list.tsx";
import { Select } from "../select/select.tsx";
import { Grid } from "../stack/stack.tsx";
import { TextField } from "../text-field/text-field.tsx";
import { inspectorGuide } from "./inspector.guide.ts";
import { InspectorSection } from "./inspector-section.tsx";
import { Inspector, Mixed } from "./inspector.tsx";

type DemoProps = { label?: string; name?: string; nameError?: string; onNameChange?: (name: string) => void; storageKey?: string; mixed?: boolean; height?: number; direction?: "ltr" | "rtl" };

function Demo({ label = "Properties", name = "Paid orders", nameError, onNameChange, storageKey, mixed = false, height = 420, direction }: DemoProps) {
  const [column, setColumn] = useState<"total" | "state" | "">(mixed ? "" : "total");
  const [value, setValue] = useState(mixed ? "" : "120");
  const [keep, setKeep] = useState(false);
  return (
    <div dir={direction} style={{ blockSize: height }}>
      <Inspector
        label={label}
        empty="Select a node to see what it does."
        inspected={{ noun: "query", name: mixed ? "3 nodes" : name, onNameChange: mixed ? undefined : onNameChange, nameError, kind: "Filter rows", actions: <IconButton icon={DeleteIcon} size="s" label="Delete node" /> }}
      >
        <InspectorSection title="Condition" storageKey={storageKey} actions={<IconButton icon={PlusIcon} size="s" label="Add a condition" />}>
          <Select label="Column" placeholder="Mixed" options={[{ value: "total", label: "total" }, { value: "state", label: "state" }]} value={column} onValueChange={setColumn} />
          <TextField label="At least" placeholder={mixed ? "Mixed" : undefined} value={value} onValueChange={setValue} suffix="EUR" hint="Rows without a value are left out." />
          <Checkbox label="Keep empty rows" checked={keep} indeterminate={mixed && !keep} onCheckedChange={setKeep} />
        </InspectorSection>
        <InspectorSection title="Output">
          <KeyValueList items={[{ label: "Rows", value: mixed ? <Mixed /> : "12,408" }, { label: "Columns", value: "7" }]} />
        </InspectorSection>
        <InspectorSection title="Notes" folded>
          <TextField label="Note" value="" onValueChange={fn()} />
        </InspectorSection>
      </Inspector>
    </div>
  );
}

const meta = { title: "Layout/Inspector", component: Demo, parameters: { guide: inspectorGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Grid min={260}>
      <Demo onNameChange={fn()} />
      <Demo label="Properties of three" mixed />
      <Demo label="Long name" name="donaudampfschifffahrtsgesellschaft_orders_paid_by_region" onNameChange={fn()} nameError="Another node has this name." />
      <Demo label="Right to left" direction="rtl" />
      <Inspector label="Nothing selected" inspected={null} empty="Select a node to see what it does." />
    </Grid>
  ),
};

export const Renamed: Story = {
  args: { onNameChange: fn() },
  play: async ({ args, canvasElement }) => {
    const name = within(canvasElement).getByRole("textbox", { name: "Name" });
    await userEvent.clear(name);
    await userEvent.type(name, "Large orders{Escape}");
    await expect(name).toHaveValue("Paid orders");
    await userEvent.clear(name);
    await userEvent.tab();
    await expect(name).toHaveValue("Paid orders");
    await expect(args.onNameChange).not.toHaveBeenCalled();
    await userEvent.type(name, " of May{Enter}");
    await expect(args.onNameChange).toHaveBeenCalledWith("Paid orders of May");
  },
};

export const SectionsFoldAndStaySo: Story = {
  args: { storageKey: "story-inspector-condition" },
  beforeEach: () => localStorage.removeItem("story-inspector-condition"),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("Notes")).toBeVisible();
    await expect(canvas.getByRole("textbox", { name: "Note" })).not.toBeVisible();
    await expect(canvas.getByRole("combobox", { name: "Column" })).toBeVisible();
    await userEvent.click(canvas.getByText("Condition"));
    await expect(canvas.getByRole("combobox", { name: "Column" })).not.toBeVisible();
    await expect(localStorage.getItem("story-inspector-condition")).toBe("folded");
  },
};

export const FoldedSinceLastTime: Story = {
  args: { storageKey: "story-inspector-kept" },
  beforeEach: () => {
    localStorage.setItem("story-inspector-kept", "folded");
    return () => localStorage.removeItem("story-inspector-kept");
  },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("combobox", { name: "Column" })).not.toBeVisible();
  },
};

export const HeaderStays: Story = {
  args: { height: 200 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const panel = canvas.getByRole("region", { name: "Properties" });
    panel.scrollTop = 400;
    await expect(panel.scrollTop).toBeGreaterThan(50);
    await expect(canvas.getByRole("heading", { name: "Paid orders" }).getBoundingClientRect().top).toBeGreaterThanOrEqual(panel.getBoundingClientRect().top);
  },
};

export const LongWords: Story = { ...Variants, globals: narrow, play: async () => fits() };

export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
