import type { Meta, StoryObj } from "@storybook/react-vite";
import { EMPTY_DATASET, PUBLIC_DATASET } from "@aiweb/api-client/examples";
import { hidden, never, playApi, withQueries } from "@aiweb/api-client/stories";
import { inFrame } from "@aiweb/federation/stories";
import { expect, within } from "storybook/test";
import { DatasetRows } from "./dataset-rows.tsx";

const rows = () => ({ rows: [["Where is my parcel?", 12.5], ["Who signs off a refund?", null]], total: 3_000, cut: [] });

const meta = {
  title: "Dataset Catalogue/Rows on another page",
  component: DatasetRows,
  decorators: [inFrame, withQueries],
  args: { dataset: "ada/support-tickets", version: 3 },
  beforeEach: playApi({ "datasets.get": () => PUBLIC_DATASET, "datasets.readRows": rows }),
} satisfies Meta<typeof DatasetRows>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Read: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("region", { name: "First rows of tickets.csv" })).toBeVisible();
    await expect(canvas.getByRole("link", { name: "See all rows of tickets.csv" })).toBeVisible();
  },
};
export const Loading: Story = { beforeEach: playApi({ "datasets.get": never }) };
export const Gone: Story = {
  beforeEach: playApi({ "datasets.get": hidden }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/It was deleted, or is not yours/)).toBeVisible();
  },
};
export const NoFileRead: Story = {
  beforeEach: playApi({ "datasets.get": () => EMPTY_DATASET }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("No file of it has been read yet.")).toBeVisible();
  },
};
