import type { Meta, StoryObj } from "@storybook/react-vite";
import { exampleId, listOf, longText, longWord, pagedList, readyDataset } from "@aiweb/api-client/examples";
import { down, inTurn, never, playApi, signedOut, withQueries } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { DatasetListPage } from "./dataset-list-page.tsx";

const datasets = [
  readyDataset,
  { ...readyDataset, id: exampleId(2), name: "fresh", state: "ingesting" as const, rows: null, version: 1, files: 1 },
  { ...readyDataset, id: exampleId(3), name: "ragged", state: "needs-decision" as const, licence: "" },
  { ...readyDataset, id: exampleId(4), name: "broken", state: "failed" as const, rows: null, visibility: "public" as const },
];
const facets = { format: { csv: 3, parquet: 1 }, licence: { "CC-BY-4.0": 3 } };
const whole = () => listOf(datasets, facets);
const many = pagedList(10_001, (index) => ({ ...readyDataset, id: exampleId(index), name: `dataset-${index + 1}` }), facets);

const meta = {
  title: "Pages/Data/Datasets",
  component: DatasetListPage,
  decorators: [asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path: "data/datasets", address: "/data/datasets" } },
  beforeEach: playApi({ "datasets.list": ({ search = "" }) => (search === "nothing" ? listOf([], facets) : whole()) }),
} satisfies Meta<typeof DatasetListPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "datasets.list": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading")).toBeInTheDocument();
  },
};

export const Filled: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("4 of 4 datasets")).toBeVisible();
    await expect(within(canvasElement).getByText("Needs your decision")).toBeVisible();
  },
};

/** The sample is one click away. */
export const Empty: Story = {
  beforeEach: playApi({ "datasets.list": () => listOf([]), "datasets.loadSample": () => readyDataset }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Load the sample" }));
    await expect(await canvas.findByText("The page at /data/datasets/ada/support-tickets is shown next.")).toBeVisible();
  },
};

export const NothingFits: Story = {
  parameters: { page: { path: "data/datasets", address: "/data/datasets?search=nothing" } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("link", { name: "Show all datasets" })).toBeVisible();
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ "datasets.list": inTurn(down, whole) })),
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Try again" }));
    await expect(await within(canvasElement).findByText("4 of 4 datasets")).toBeVisible();
  },
};

/** The second page did not come: the first stands. */
export const Partial: Story = {
  beforeEach: playApi(() => ({ "datasets.list": inTurn(many, down) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Show more" }));
    await expect(await canvas.findByText(/The next ones could not be loaded/)).toBeInTheDocument();
    await expect(canvas.getByRole("link", { name: "dataset-24" })).toBeInTheDocument();
  },
};

export const SignedOut: Story = {
  globals: { role: "visitor" },
  beforeEach: playApi({ "datasets.list": signedOut }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { name: "Sign in to see your datasets" })).toBeVisible();
    await expect(within(canvasElement).queryByRole("link", { name: "New dataset" })).toBeNull();
  },
};

export const TenThousandRows: Story = {
  beforeEach: playApi({ "datasets.list": many }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("24 of 10,001 datasets")).toBeInTheDocument();
    await expect(within(canvasElement).queryByRole("link", { name: "dataset-10001" })).toBeNull();
  },
};

export const LongWords: Story = {
  globals: { viewport: { value: "mobile1" } },
  beforeEach: playApi({ "datasets.list": () => listOf([{ ...readyDataset, name: longWord, description: longText, licence: longWord }], { licence: { [longWord]: 1 } }) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("link", { name: longWord })).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
