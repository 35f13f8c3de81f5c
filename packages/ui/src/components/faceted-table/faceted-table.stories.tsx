import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, screen, userEvent, waitFor, within } from "storybook/test";
import { fits, narrow } from "../../stories/fits.ts";
import { Button } from "../button/button.tsx";
import { StateDot } from "../state-dot/state-dot.tsx";
import { facetedTableGuide } from "./faceted-table.guide.ts";
import { FacetedTable } from "./faceted-table.tsx";
import type { FacetedColumn } from "./faceted-table.tsx";
import type { TableFilters } from "./table-filters.ts";

type Job = { id: string; name: string; failed: boolean; base: string; steps: number };

const jobs: Job[] = [
  { id: "1", name: "support-answers-v3", failed: false, base: "SmolLM2-135M-Instruct", steps: 120 },
  { id: "2", name: "refunds", failed: true, base: "SmolLM2-135M-Instruct", steps: 40 },
  { id: "3", name: "donaudampfschifffahrtsgesellschaft", failed: false, base: "Meta-Llama-3-8B", steps: 2400 },
];

const columns: FacetedColumn<Job>[] = [
  { key: "name", header: "Name", cell: (job) => job.name, fixed: true, sort: true, facet: { kind: "text" } },
  { key: "state", header: "State", cell: (job) => <StateDot tone={job.failed ? "bad" : "good"}>{job.failed ? "Failed" : "Succeeded"}</StateDot>, facet: { kind: "options", options: [{ value: "ok", label: "Succeeded", count: 2 }, { value: "bad", label: "Failed", count: 1 }] } },
  { key: "base", header: "Base model", cell: (job) => job.base },
  { key: "steps", header: "Steps", cell: (job) => job.steps.toLocaleString("en-US"), align: "end", facet: { kind: "range", min: 0, unit: "steps" } },
];

function passes(job: Job, filters: TableFilters): boolean {
  return Object.entries(filters).every(([, filter]) => {
    switch (filter.kind) {
      case "options":
        return filter.selected.includes(job.failed ? "bad" : "ok");
      case "range":
        return job.steps >= (filter.least ?? 0) && job.steps <= (filter.most ?? Number.POSITIVE_INFINITY);
      case "text":
        return job.name.includes(filter.text);
    }
  });
}

type DemoProps = { first?: TableFilters; chosen?: string[]; width?: number; direction?: "ltr" | "rtl" };

function Demo({ first = {}, chosen = [], width, direction }: DemoProps) {
  const [filters, setFilters] = useState(first);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(chosen));
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const rows = jobs.filter((job) => passes(job, filters));
  return (
    <div dir={direction} style={{ inlineSize: width, maxInlineSize: "100%" }}>
      <FacetedTable
        caption="Jobs"
        columns={columns}
        rows={rows}
        rowKey={(job) => job.id}
        filters={filters}
        onFiltersChange={setFilters}
        count={`${rows.length} ${rows.length === 1 ? "job" : "jobs"}`}
        selection={{ selected, onSelectedChange: setSelected, rowName: (job) => job.name, actions: <Button size="s" variant="danger">Delete jobs</Button> }}
        hidden={hidden}
        onHiddenChange={setHidden}
        empty={<p>No job passes the filters.</p>}
      />
    </div>
  );
}

const meta = { title: "Data/FacetedTable", component: Demo, parameters: { guide: facetedTableGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = { args: { first: { state: { kind: "options", selected: ["ok"] }, steps: { kind: "range", least: 100, most: 3000 } }, chosen: ["1"] } };

export const Narrowed: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("3 jobs")).toBeVisible();
    (await canvas.findByRole("button", { name: "Filter State" })).focus();
    await userEvent.keyboard("{Enter}");
    await userEvent.click(await screen.findByRole("checkbox", { name: /Failed/ }));
    await userEvent.keyboard("{Escape}");
    await expect(canvas.getByText("1 job")).toBeVisible();
    await waitFor(() => expect(canvas.getByRole("button", { name: "Filter State, in force" })).toHaveFocus());
    await userEvent.click(canvas.getByRole("button", { name: "Remove State: Failed" }));
    await expect(canvas.getByText("3 jobs")).toBeVisible();
  },
};

export const ByWordsAndRange: Story = {
  args: { first: { name: { kind: "text", text: "re" }, steps: { kind: "range", least: 3000, most: null } } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("No job passes the filters.")).toBeVisible();
    await expect(await canvas.findByRole("button", { name: "Filter Steps, in force" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Clear all" }));
    await expect(canvas.getByText("3 jobs")).toBeVisible();
  },
};

export const RowsSelected: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.queryByRole("group", { name: "Selected rows" })).toBeNull();
    const refunds = canvas.getByRole("checkbox", { name: "Select refunds" });
    refunds.focus();
    await userEvent.keyboard(" ");
    await expect(canvas.getByText("1 selected")).toBeVisible();
    const all = canvas.getByRole("checkbox", { name: "Select every row shown" });
    await expect(all).toBePartiallyChecked();
    await userEvent.click(all);
    await expect(canvas.getByText("3 selected")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Clear selection" }));
    await expect(refunds).not.toBeChecked();
  },
};

export const ColumnsPutAway: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Columns" }));
    await expect(await screen.findByRole("checkbox", { name: "Name" })).toBeDisabled();
    await userEvent.click(screen.getByRole("checkbox", { name: "Base model" }));
    await userEvent.keyboard("{Escape}");
    await expect(canvas.queryByRole("columnheader", { name: /Base model/ })).toBeNull();
    await expect(canvas.getByRole("button", { name: "Columns 3 of 4" })).toBeVisible();
  },
};

export const RightToLeft: Story = { args: { ...Variants.args, direction: "rtl" } };

export const LongWords: Story = { ...Variants, globals: narrow, play: async () => fits() };
