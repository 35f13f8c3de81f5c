import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ColumnSchema } from "@aiweb/contracts/datasets/dataset";
import { expect, fn, waitFor, within } from "storybook/test";
import type { FetchRows } from "../source/row-source.ts";
import { DataGrid } from "./data-grid.tsx";

const columns: ColumnSchema[] = [
  { name: "id", type: "BIGINT", kind: "number", nullCount: 0, distinctCount: 10_000_000, minimum: "0", maximum: "9999999" },
  { name: "text", type: "VARCHAR", kind: "text", nullCount: 12, distinctCount: 9_000_000, minimum: "a", maximum: "z" },
  { name: "tags", type: "VARCHAR[]", kind: "list", nullCount: 0, distinctCount: null, minimum: null, maximum: null },
];
const fetchRows: FetchRows = async ({ offset, limit }) => ({ rows: Array.from({ length: limit }, (_, index) => [offset + index, index % 9 === 0 ? null : `row ${offset + index}\nsecond line`, ["a", "b"]]), cut: [[1, 1]] });
const failing: FetchRows = () => Promise.reject(new Error("cut"));

const meta = {
  title: "Data grid/Grid",
  component: DataGrid,
  args: { columns, total: 10_000_000, fetchRows, sort: null, onSortChange: fn(), onError: fn() },
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
export const Sorted: Story = { args: { sort: { column: "id", direction: "descending" } } };
export const NotRead: Story = {
  args: { fetchRows: failing },
  play: async ({ args }) => {
    await waitFor(() => expect(args.onError).toHaveBeenCalled());
  },
};
export const Short: Story = { args: { total: 3 } };
