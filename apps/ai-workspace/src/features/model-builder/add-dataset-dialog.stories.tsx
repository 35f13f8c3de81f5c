import type { Meta, StoryObj } from "@storybook/react-vite";
import { exampleId, listOf, readyDataset } from "@aiweb/api-client/examples";
import { playApi, withQueries } from "@aiweb/api-client/stories";
import { inFrame } from "@aiweb/federation/stories";
import type { DatasetSummary } from "@aiweb/contracts/datasets/dataset";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { AddDatasetDialog } from "./add-dataset-dialog.tsx";

function dataset(number: number, state: DatasetSummary["state"] = "ready"): DatasetSummary {
  return { ...readyDataset, id: exampleId(number), name: `tickets-${number}`, version: 2, state, rows: 10 };
}

const first = { items: [dataset(1), dataset(2, "ingesting")], nextCursor: "next", total: 3, facets: {} };
const second = { items: [dataset(3)], nextCursor: null, total: 3, facets: {} };

const onAdd = fn();
const onClose = fn();

const meta = {
  title: "Model Builder/Add a dataset",
  component: AddDatasetDialog,
  args: { taken: ["ada/tickets-3@2"], onAdd, onClose },
  decorators: [inFrame, withQueries],
  beforeEach: playApi({
    "datasets.list": ({ cursor }) => (cursor === "next" ? second : first),
    "fineTuning.guessMapping": () => ({ version: 2, rows: 10, columns: [{ name: "text", kind: "text" }], mapping: { kind: "text", column: "text" }, reason: null }),
  }),
} satisfies Meta<typeof AddDatasetDialog>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Paged: Story = {
  play: async () => {
    await expect(await screen.findByRole("button", { name: "Add tickets-2" })).toHaveAccessibleDescription(/not ready/);
    await userEvent.click(screen.getByRole("button", { name: "Show more" }));
    await expect(await screen.findByRole("button", { name: "Add tickets-3" })).toHaveAccessibleDescription(/in the mix already/);
    await userEvent.click(screen.getByRole("button", { name: "Add tickets-1" }));
    await waitFor(() => expect(onAdd).toHaveBeenCalledWith(expect.objectContaining({ dataset: "ada/tickets-1", version: 2, mapping: { kind: "text", column: "text" } })));
    await expect(onClose).toHaveBeenCalled();
  },
};

export const NoneYet: Story = {
  beforeEach: playApi({ "datasets.list": () => listOf([]) }),
  play: async () => {
    await expect(await screen.findByText("No dataset here yet")).toBeVisible();
    await expect(screen.getByRole("button", { name: "Load the sample" })).toBeEnabled();
  },
};
