import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { StateDot } from "../state-dot/state-dot.tsx";
import { tableGuide } from "./table.guide.ts";
import { Table } from "./table.tsx";
import type { TableColumn, TableSort } from "./table.tsx";

type Job = { id: string; name: string; base: string; steps: number };

const rows: Job[] = [
  { id: "1", name: "support-answers-v3", base: "SmolLM2-135M-Instruct", steps: 120 },
  { id: "2", name: "refunds", base: "SmolLM2-135M-Instruct", steps: 40 },
];

const columns: TableColumn<Job>[] = [
  { key: "name", header: "Name", cell: (job) => job.name, sort: true },
  { key: "state", header: "State", cell: () => <StateDot tone="good">Succeeded</StateDot> },
  { key: "base", header: "Base model", cell: (job) => job.base },
  { key: "steps", header: "Steps", cell: (job) => job.steps, align: "end", sort: true },
];

function Demo({ width, dense = false, none = false }: { width?: number; dense?: boolean; none?: boolean }) {
  const [sort, setSort] = useState<TableSort>({ key: "name", direction: "ascending" });
  const sorted = rows.toSorted((a, b) => (sort.direction === "ascending" ? 1 : -1) * a.name.localeCompare(b.name));
  return (
    <div style={{ inlineSize: width }}>
      <Table caption="Jobs" columns={columns} rows={none ? [] : sorted} rowKey={(job) => job.id} sort={sort} onSort={setSort} dense={dense} empty={<p>No jobs yet.</p>} />
    </div>
  );
}

const meta = { title: "Data/Table", component: Demo, parameters: { guide: tableGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack gap={5}>
      <Demo />
      <Demo dense />
      <Demo none />
    </Stack>
  ),
};

export const Sorted: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending");
    await userEvent.tab();
    await expect(canvas.getByRole("button", { name: "Name" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect(canvas.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "descending");
    await expect(canvas.getAllByRole("row")[1]).toHaveTextContent("support-answers-v3");
  },
};

export const NarrowOpensARow: Story = {
  args: { width: 288 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.queryByText("Base model")).not.toBeVisible();
    const opener = canvas.getAllByRole("button", { name: "More about this row" })[0];
    opener?.focus();
    await userEvent.keyboard(" ");
    await expect(canvas.getByText("Base model", { selector: "dt" })).toBeVisible();
    await expect(opener).toHaveAccessibleName("Less about this row");
    await userEvent.keyboard("{Enter}");
    await expect(canvas.queryByText("Base model", { selector: "dt" })).toBeNull();
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: () => (
    <Table
      caption="Jobs"
      rows={[{ id: "1", name: longName, base: longName, steps: 123_456_789 }]}
      columns={columns}
      rowKey={(job) => job.id}
      sort={{ key: "name", direction: "ascending" }}
      onSort={() => undefined}
    />
  ),
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "More about this row" }));
    await fits();
    const table = within(canvasElement).getByRole("table");
    await expect(table.scrollWidth).toBeLessThanOrEqual(table.parentElement?.clientWidth ?? 0);
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
