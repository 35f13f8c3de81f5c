import type { Meta, StoryObj } from "@storybook/react-vite";
import { fits, longName, longSentence, narrow } from "@aiweb/ui/story-fits";
import { expect, userEvent, within } from "storybook/test";
import { rowPreviewGuide } from "./row-preview.guide.ts";
import { RowPreview } from "./row-preview.tsx";

const columns = [{ name: "id", kind: "number" as const, nullCount: 0 }, { name: "question", kind: "text" as const, nullCount: 2 }, { name: "messages", kind: "list" as const, nullCount: 0 }];

const meta = {
  title: "Data grid/Row preview",
  component: RowPreview,
  args: { label: "First rows of tickets.csv", columns, rows: [[1, "Where is my order?", [{ role: "user", content: "hi" }]], [2, null, []], [3, "A long one. ".repeat(60), null]] },
  parameters: { guide: rowPreviewGuide },
} satisfies Meta<typeof RowPreview>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("columnheader", { name: /question/ })).toHaveTextContent("2 missing");
  },
};

export const FortyColumns: Story = {
  args: { columns: Array.from({ length: 40 }, (_, index) => ({ name: `column_${index + 1}`, kind: "number" as const })), rows: [Array.from({ length: 40 }, (_, index) => index)] },
  play: async ({ canvasElement }) => {
    const frame = within(canvasElement).getByRole("region", { name: "First rows of tickets.csv" });
    await userEvent.tab();
    await expect(frame).toHaveFocus();
    await expect(frame.scrollWidth).toBeGreaterThan(frame.clientWidth);
  },
};

export const LongWords: Story = { globals: narrow, args: { columns: [{ name: longName, kind: "text", nullCount: 123_456_789 }, ...columns], rows: [[longSentence, 123_456_789, longName, [longName]]] }, play: fits };
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
