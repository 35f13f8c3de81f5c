import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ColumnSchema } from "@aiweb/contracts/datasets/dataset";
import { fits, longName, longSentence, narrow } from "@aiweb/ui/story-fits";
import { useRef, useState } from "react";
import { expect, fn, screen, spyOn, userEvent, waitFor, within } from "storybook/test";
import type { FetchCell, FetchRows, RowSort } from "../source/row-source.ts";
import { dataGridGuide } from "./data-grid.guide.ts";
import { DataGrid, type DataGridHandle, type DataGridProps } from "./data-grid.tsx";

const columns: ColumnSchema[] = [
  { name: "id", type: "BIGINT", kind: "number", nullCount: 0, distinctCount: 10_000_000, minimum: "0", maximum: "9999999" },
  { name: "text", type: "VARCHAR", kind: "text", nullCount: 12, distinctCount: 9_000_000, minimum: "a", maximum: "z" },
  { name: "tags", type: "VARCHAR[]", kind: "list", nullCount: 0, distinctCount: null, minimum: null, maximum: null },
];
const fetchRows: FetchRows = async ({ offset, limit }) => ({ rows: Array.from({ length: limit }, (_, index) => [offset + index, index % 9 === 0 ? null : `row ${offset + index}\nsecond line`, ["a", "b"]]), cut: [[1, 1]] });
const fetchCell: FetchCell = async ({ row }) => ({ value: `row ${row}\nsecond line, and all that was left out`, cut: false });
const failing: FetchRows = () => Promise.reject(new Error("cut"));

const meta = {
  title: "Data grid/Grid",
  component: DataGrid,
  args: { columns, total: 10_000_000, fetchRows, fetchCell, sort: null, onSortChange: fn(), onError: fn() },
  parameters: { guide: dataGridGuide },
  decorators: [
    (Story) => (
      <div style={{ blockSize: 420 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof DataGrid>;
export default meta;
type Story = StoryObj<typeof meta>;

export const TenMillionRows: Story = {
  play: async ({ canvasElement }) => {
    // The grid draws on a canvas; its table for screen readers says the same.
    await waitFor(async () => expect(await within(canvasElement).findByText("row 1 second line")).toBeInTheDocument(), { timeout: 5_000 });
    await expect(within(canvasElement).getByRole("columnheader", { name: "text" })).toBeInTheDocument();
  },
};

/** A wide enough frame, each kind of column, one sorted by. */
export const Variants: Story = { args: { total: 3, sort: { column: "id", direction: "descending" } } };

export const NotRead: Story = {
  args: { fetchRows: failing },
  play: async ({ args }) => {
    await waitFor(() => expect(args.onError).toHaveBeenCalled());
  },
};
/** The grid with what a page puts beside it. */
function Worked(props: DataGridProps) {
  const grid = useRef<DataGridHandle>(null);
  const [sort, setSort] = useState<RowSort>(null);
  return (
    <>
      <button type="button" onClick={() => grid.current?.goToRow(9_999_999)}>
        Last row
      </button>
      <button type="button" onClick={() => void grid.current?.copy()}>
        Copy
      </button>
      <button type="button" onClick={() => setSort({ column: "id", direction: "descending" })}>
        Sort
      </button>
      <DataGrid {...props} ref={grid} sort={sort} />
    </>
  );
}

export const ToTheLastRow: Story = {
  args: { fetchRows: async ({ offset, limit, sort }) => ({ rows: Array.from({ length: limit }, (_, index) => [sort === null ? offset + index : 9_999_999 - offset - index, `cell ${offset + index}`, null]), cut: [] }) },
  render: (args) => <Worked {...args} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const written: string[] = [];
    const write = spyOn(navigator.clipboard, "write").mockImplementation(async (items) => {
      for (const item of items) written.push(await (await item.getType("text/plain")).text());
    });
    await canvas.findByText("cell 1", {}, { timeout: 5_000 });
    await userEvent.click(canvas.getByRole("button", { name: "Last row" }));
    await canvas.findByText("cell 9999999", {}, { timeout: 5_000 });
    await userEvent.click(canvas.getByRole("button", { name: "Copy" }));
    await waitFor(() => expect(written).toEqual(["9999999"]));
    await userEvent.click(canvas.getByRole("button", { name: "Sort" }));
    await waitFor(() => expect(canvas.getByText("cell 9999999").closest("tr")).toHaveTextContent(/^0cell 9999999|^10,?000,?000/), { timeout: 5_000 });
    await userEvent.click(canvas.getByRole("button", { name: "Copy" }));
    await waitFor(() => expect(written).toEqual(["9999999", "0"]));
    write.mockRestore();
  },
};

export const WalkedByKeys: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const written: string[] = [];
    const write = spyOn(navigator.clipboard, "write").mockImplementation(async (items) => {
      for (const item of items) written.push(await (await item.getType("text/plain")).text());
    });
    await canvas.findByText("row 1 second line", {}, { timeout: 5_000 });
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    document.activeElement?.dispatchEvent(new ClipboardEvent("copy", { bubbles: true }));
    await waitFor(() => expect(written).toEqual(["2"]));
    await userEvent.keyboard("{ArrowRight}{ArrowUp}{Enter}");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "The whole cell" })).toHaveValue("row 1\nsecond line, and all that was left out"));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "The whole cell" })).toBeNull());
    write.mockRestore();
  },
};

export const LongWords: Story = {
  globals: narrow,
  args: {
    total: 3,
    columns: [{ name: longName, type: "VARCHAR", kind: "text", nullCount: 123_456_789, distinctCount: 1, minimum: "a", maximum: "z" }, ...columns],
    fetchRows: async ({ limit }) => ({ rows: Array.from({ length: limit }, () => [longSentence, 1, longName, [longName]]), cut: [] }),
  },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findAllByText(longName, {}, { timeout: 5_000 });
    await fits();
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };

