import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { FilePreview } from "./file-preview.tsx";

const meta = { title: "Datasets/File preview", component: FilePreview, args: { name: "tickets.csv" } } satisfies Meta<typeof FilePreview>;
export default meta;
type Story = StoryObj<typeof meta>;

const columns = [{ name: "id", kind: "number" as const }, { name: "question", kind: "text" as const }, { name: "day", kind: "time" as const }];
const rows = [["1", "Where is my order?", "2026-01-01"], ["2", null, "2026-01-02"], ["3", "A long one. ".repeat(40), "2026-01-03"]];

export const Good: Story = { args: { preview: { columns, rows, total: 3, problems: [] } } };
export const WorthALook: Story = {
  args: { preview: { columns, rows, total: null, problems: ["Row 4 has 2 fields; the header has 3.", "A column has no name; it will be given one."] } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("Row 4 has 2 fields; the header has 3.")).toBeVisible();
  },
};
export const NotATable: Story = { args: { name: "notes.parquet", preview: { columns: [], rows: [], total: null, problems: ["It is not Parquet, although its name says so."] } } };
export const Looking: Story = { args: { preview: undefined } };
