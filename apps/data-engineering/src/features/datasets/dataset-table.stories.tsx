import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { readyDataset } from "@aiweb/api-client/examples";
import { DatasetTable } from "./dataset-table.tsx";

const meta = { title: "Datasets/Dataset table", component: DatasetTable } satisfies Meta<typeof DatasetTable>;
export default meta;
type Story = StoryObj<typeof meta>;

export const EveryState: Story = {
  args: {
    datasets: [
      readyDataset,
      { ...readyDataset, id: "2", name: "fresh", state: "ingesting", rows: null, version: 1, files: 1 },
      { ...readyDataset, id: "3", name: "ragged", state: "needs-decision", licence: "" },
      { ...readyDataset, id: "4", name: "broken", state: "failed", rows: null, visibility: "public" },
    ],
  },
  play: async ({ canvasElement }) => {
    const rows = within(canvasElement).getAllByRole("row");
    await expect(rows[1]).toHaveTextContent(/support-tickets.*Ready.*4,210/);
    await expect(rows[3]).toHaveTextContent("Needs your decision");
  },
};

export const LongName: Story = { args: { datasets: [{ ...readyDataset, name: "questions-of-all-customers-of-the-northern-and-the-southern-desks" }] } };
