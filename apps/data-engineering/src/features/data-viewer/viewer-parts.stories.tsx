import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ColumnSchema } from "@aiweb/contracts/datasets/dataset";
import { Row } from "@aiweb/ui";
import { expect, fn, userEvent, within } from "storybook/test";
import { ColumnPanel } from "./column-panel.tsx";
import { JumpToRow } from "./jump-to-row.tsx";
import { SortPicker } from "./sort-picker.tsx";

const columns: ColumnSchema[] = [
  { name: "question", type: "VARCHAR", kind: "text", nullCount: 0, distinctCount: 2_900, minimum: "A", maximum: "Where" },
  { name: "messages", type: 'STRUCT("role" VARCHAR, "content" VARCHAR)[]', kind: "list", nullCount: 40, distinctCount: null, minimum: null, maximum: null },
];

const meta = { title: "Data viewer/Parts", component: JumpToRow, args: { total: 12_000, onJump: fn() } } satisfies Meta<typeof JumpToRow>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Jump: Story = {
  play: async ({ args, canvasElement }) => {
    await userEvent.type(within(canvasElement).getByLabelText("Row"), "4,210{Enter}");
    await expect(args.onJump).toHaveBeenCalledWith(4_209);
  },
};
export const Columns: Story = { render: () => <ColumnPanel columns={columns} total={4_000} /> };
export const Order: Story = {
  render: () => (
    <Row gap={5}>
      <SortPicker columns={columns} sort={null} onSortChange={fn()} />
      <SortPicker columns={columns} sort={{ column: "question", direction: "descending" }} onSortChange={fn()} />
    </Row>
  ),
};
