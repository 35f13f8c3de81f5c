import type { Meta, StoryObj } from "@storybook/react-vite";
import { exampleId, listOf, longText, longWord, pagedList, readyDataset } from "@aiweb/api-client/examples";
import { down, inTurn, never, playApi, withQueries } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { DatasetListPage } from "./dataset-list-page.tsx";

const open = { ...readyDataset, visibility: "public" as const, mine: false };
const datasets = [open, { ...open, id: exampleId(2), name: "product-manual", licence: "", rows: 512, files: 1 }, { ...open, id: exampleId(3), name: "weather-stations", owner: { handle: "grace", name: "Grace" }, rows: 1_204_000, bytes: 96_000_000 }];
const facets = { format: { csv: 2, parquet: 1 }, licence: { "CC-BY-4.0": 2 } };
const whole = () => listOf(datasets, facets);
const many = pagedList(10_001, (index) => ({ ...open, id: exampleId(index), name: `dataset-${index + 1}` }), facets);

const meta = {
  title: "Pages/Marketplace/Data",
  component: DatasetListPage,
  decorators: [asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path: "marketplace/data", address: "/marketplace/data" } },
  beforeEach: playApi({ "datasets.listPublic": ({ search = "" }) => (search === "nothing" ? listOf([], facets) : whole()) }),
} satisfies Meta<typeof DatasetListPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "datasets.listPublic": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading datasets")).toBeInTheDocument();
  },
};

/** For everybody, signed in or not. */
export const Filled: Story = {
  globals: { role: "visitor" },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("3 of 3 datasets")).toBeVisible();
  },
};

export const Empty: Story = {
  beforeEach: playApi({ "datasets.listPublic": () => listOf([]) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("link", { name: "Your datasets" })).toHaveAttribute("href", "/data/datasets");
  },
};

export const NothingFits: Story = {
  parameters: { page: { path: "marketplace/data", address: "/marketplace/data?search=nothing" } },
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Clear the filters" }));
    await expect(await within(canvasElement).findByText("3 of 3 datasets")).toBeVisible();
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ "datasets.listPublic": inTurn(down, whole) })),
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Try again" }));
    await expect(await within(canvasElement).findByText("3 of 3 datasets")).toBeVisible();
  },
};

/** The second page did not come: the first stands. */
export const Partial: Story = {
  beforeEach: playApi(() => ({ "datasets.listPublic": inTurn(many, down) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Show more" }));
    await expect(await canvas.findByText(/The next ones could not be loaded/)).toBeInTheDocument();
    await expect(canvas.getByText("dataset-24")).toBeInTheDocument();
  },
};

export const TenThousandRows: Story = {
  beforeEach: playApi({ "datasets.listPublic": many }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("24 of 10,001 datasets")).toBeInTheDocument();
    await expect(within(canvasElement).queryByText("dataset-10001")).toBeNull();
  },
};

export const LongWords: Story = {
  globals: { viewport: { value: "mobile1" } },
  beforeEach: playApi({ "datasets.listPublic": () => listOf([{ ...open, name: longWord, description: longText, licence: longWord, owner: { handle: "ada", name: longText } }], { licence: { [longWord]: 1 } }) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { name: longWord })).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
