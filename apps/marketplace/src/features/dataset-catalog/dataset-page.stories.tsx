import type { Meta, StoryObj } from "@storybook/react-vite";
import { EMPTY_DATASET, longText, longWord, OLDER_VERSION, PUBLIC_DATASET, VERSIONS } from "@aiweb/api-client/examples";
import { down, hidden, inTurn, never, playApi, withQueries } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { DatasetPage } from "./dataset-page.tsx";

const path = "marketplace/data/$handle/$name";
const address = "/marketplace/data/ada/support-tickets";
const rows = () => ({ rows: [["Where is my parcel?", 12.5], ["Who signs off a refund?", null]], total: 3_000, cut: [] });
const versions = () => ({ items: VERSIONS, nextCursor: null });

const meta = {
  title: "Pages/Marketplace/Dataset",
  component: DatasetPage,
  decorators: [asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path, address } },
  beforeEach: playApi({ "datasets.get": ({ version }) => (version === 1 ? OLDER_VERSION : PUBLIC_DATASET), "datasets.readRows": rows, "datasets.listVersions": versions }),
} satisfies Meta<typeof DatasetPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "datasets.get": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading the dataset")).toBeInTheDocument();
  },
};

/** For everybody, signed in or not. */
export const Newest: Story = {
  globals: { role: "visitor" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("region", { name: "First rows of tickets.csv" })).toBeVisible();
    await expect(canvas.getByRole("link", { name: "Fine-tune" })).toHaveAttribute("href", "/ai/build?dataset=ada%2Fsupport-tickets");
    await expect(await canvas.findByRole("table", { name: "Versions" })).toBeVisible();
  },
};

export const AnOlderVersion: Story = {
  parameters: { page: { path, address: `${address}?version=1` } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("This is version 1, as it was")).toBeVisible();
  },
};

export const Empty: Story = {
  beforeEach: playApi({ "datasets.get": () => EMPTY_DATASET }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("No file of it has been read yet.")).toBeVisible();
    await expect(within(canvasElement).getByRole("button", { name: "Fine-tune" })).toHaveAccessibleDescription("It has no files yet.");
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ "datasets.get": inTurn(down, () => PUBLIC_DATASET), "datasets.readRows": rows, "datasets.listVersions": versions })),
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Try again" }));
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: "support-tickets" })).toBeVisible();
  },
};

/** Neither its rows nor its versions were read: what it is stands, and each tries again by itself. */
export const Partial: Story = {
  beforeEach: playApi(() => ({ "datasets.get": () => PUBLIC_DATASET, "datasets.readRows": inTurn(down, rows), "datasets.listVersions": down })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { name: "Cannot show its versions" })).toBeVisible();
    await expect(canvas.getByRole("table", { name: "Files of version 3" })).toBeVisible();
    const [ofRows] = await canvas.findAllByRole("button", { name: "Try again" });
    if (ofRows !== undefined) await userEvent.click(ofRows);
    await expect(await canvas.findByRole("region", { name: "First rows of tickets.csv" })).toBeVisible();
  },
};

export const NotYours: Story = {
  beforeEach: playApi({ "datasets.get": hidden }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: "There is no such dataset" })).toBeVisible();
    await expect(within(canvasElement).getByRole("link", { name: "All public datasets" })).toHaveAttribute("href", "/marketplace/data");
  },
};

export const LongWords: Story = {
  globals: { viewport: { value: "mobile1" } },
  beforeEach: playApi({
    "datasets.get": () => ({ ...PUBLIC_DATASET, name: longWord, description: longText, licence: longWord, fileList: PUBLIC_DATASET.fileList.map((file) => ({ ...file, name: `${longWord}-${file.name}` })) }),
    "datasets.readRows": () => ({ rows: [[`${longText} ${longWord}`, 12.5]], total: 1, cut: [] }),
    "datasets.listVersions": () => ({ items: VERSIONS.map((version) => ({ ...version, change: longText })), nextCursor: null }),
  }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: longWord })).toBeInTheDocument();
    await expect(await within(canvasElement).findByRole("table", { name: "Versions" })).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
