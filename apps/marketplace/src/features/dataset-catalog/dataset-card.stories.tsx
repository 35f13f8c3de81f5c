import type { Meta, StoryObj } from "@storybook/react-vite";
import type { DatasetSummary } from "@aiweb/contracts/datasets/dataset";
import { Grid } from "@aiweb/ui";
import { expect, within } from "storybook/test";
import { DatasetCard } from "./dataset-card.tsx";

const dataset: DatasetSummary = {
  id: "11111111-1111-4111-8111-111111111111",
  owner: { handle: "ada", name: null },
  name: "support-tickets",
  description: "",
  licence: "CC-BY-4.0",
  visibility: "public",
  version: 7,
  state: "ready",
  rows: 4_210,
  bytes: 1_840_000,
  files: 2,
  mine: false,
  createdAt: "2026-11-20T10:00:00.000Z",
  updatedAt: "2026-11-23T10:00:00.000Z",
};

const meta = { title: "Marketplace/Dataset card", component: DatasetCard, args: { dataset } } satisfies Meta<typeof DatasetCard>;
export default meta;
type Story = StoryObj<typeof meta>;

export const EveryState: Story = {
  render: () => (
    <Grid min={380}>
      {(["ready", "ingesting", "needs-decision", "failed", null] as const).map((state) => (
        <DatasetCard key={state} dataset={{ ...dataset, name: state ?? "empty", state, rows: state === "ready" ? 4_210 : null }} />
      ))}
    </Grid>
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("link", { name: "Fine-tune on ready" })).toHaveAttribute("href", "/ai/build?dataset=ada%2Fready");
    await expect(within(canvasElement).getByRole("button", { name: "Fine-tune on ingesting" })).toHaveAccessibleDescription("Its files are being read. Come back in a moment.");
    await expect(within(canvasElement).getAllByRole("button", { name: /Fine-tune on/ })).toHaveLength(4);
  },
};
