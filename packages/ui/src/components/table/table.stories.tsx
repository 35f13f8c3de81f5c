import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { StateDot } from "../state-dot/state-dot.tsx";
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

const meta = { title: "Data/Table", component: Demo } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Sorted: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending");
    await userEvent.click(canvas.getByRole("button", { name: "Name" }));
    await expect(canvas.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "descending");
    await expect(canvas.getAllByRole("row")[1]).toHaveTextContent("support-answers-v3");
  },
};
export const Dense: Story = { args: { dense: true } };
export const Empty: Story = { args: { none: true } };

export const NarrowOpensARow: Story = {
  args: { width: 288 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.queryByText("Base model")).not.toBeVisible();
    const opener = canvas.getAllByRole("button", { name: "More about this row" })[0];
    if (opener === undefined) {
      throw new Error("a narrow table must offer to open its rows");
    }
    await userEvent.click(opener);
    await expect(canvas.getByText("Base model", { selector: "dt" })).toBeVisible();
  },
};
