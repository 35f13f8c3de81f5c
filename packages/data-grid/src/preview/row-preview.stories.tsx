import type { Meta, StoryObj } from "@storybook/react-vite";
import { RowPreview } from "./row-preview.tsx";

const meta = { title: "Data grid/Row preview", component: RowPreview, args: { label: "First rows of tickets.csv" } } satisfies Meta<typeof RowPreview>;
export default meta;
type Story = StoryObj<typeof meta>;

const columns = [{ name: "id", kind: "number" as const, nullCount: 0 }, { name: "question", kind: "text" as const, nullCount: 2 }, { name: "messages", kind: "list" as const, nullCount: 0 }];

export const Rows: Story = { args: { columns, rows: [[1, "Where is my order?", [{ role: "user", content: "hi" }]], [2, null, []], [3, "A long one. ".repeat(60), null]] } };
export const Wide: Story = { args: { columns: Array.from({ length: 40 }, (_, index) => ({ name: `column_${index + 1}`, kind: "number" as const })), rows: [Array.from({ length: 40 }, (_, index) => index)] } };
