import type { Meta, StoryObj } from "@storybook/react-vite";
import { exampleId, longText, longWord, readyDetail, readyFile, readyVersion, VERSIONS } from "@aiweb/api-client/examples";
import { down, flow, hidden, inTurn, never, playApi, signedOut, withQueries } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { DatasetPage } from "./dataset-page.tsx";

const path = "data/datasets/$handle/$name";
const address = "/data/datasets/ada/support-tickets";
const versions = () => ({ items: VERSIONS, nextCursor: null });
const beingRead = { ...readyDetail, state: "ingesting" as const, rows: null, shown: { ...readyVersion, state: "ingesting" as const, rows: null, hash: null }, readyVersion: null, fileList: [{ ...readyFile, state: "ingesting" as const, rows: null, columns: [], notes: [] }], usedBy: [] };
const broken = { line: 9, reason: "It has 2 fields; the header has 5.", text: "8,only two" };

const meta = {
  title: "Pages/Data/Dataset",
  component: DatasetPage,
  decorators: [asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path, address } },
  beforeEach: playApi({ "datasets.get": () => readyDetail, "datasets.listVersions": versions }),
} satisfies Meta<typeof DatasetPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "datasets.get": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading")).toBeInTheDocument();
  },
};

export const Files: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("link", { name: "tickets.csv" })).toHaveAttribute("href", expect.stringContaining("/files/"));
    await expect(canvas.getByRole("link", { name: "Fine-tune" })).toHaveAttribute("href", "/ai/build?dataset=ada%2Fsupport-tickets");
  },
};

export const Versions: Story = {
  parameters: { page: { path, address: `${address}?tab=versions` } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("table", { name: "Versions" })).toHaveTextContent("Replaced tickets.csv with tickets.csv");
  },
};

export const Empty: Story = {
  beforeEach: playApi({ "datasets.get": () => ({ ...readyDetail, version: null, state: null, rows: null, files: 0, shown: null, readyVersion: null, fileList: [], usedBy: [] }) }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { name: "No file here yet" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Add files" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Fine-tune" })).toHaveAccessibleDescription("Add a file first.");
  },
};

/** Its files were being read; the live stream says that they are now. */
export const Streaming: Story = {
  beforeEach: playApi(() => ({
    "datasets.get": inTurn(() => beingRead, () => readyDetail),
    "live.listen": () => flow([{ id: "7", data: { id: "7", topic: `dataset:${readyDetail.id}`, payload: {}, at: readyDetail.updatedAt } }]),
  })),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("link", { name: "Fine-tune" })).toBeVisible();
  },
};

export const NeedsDecision: Story = {
  beforeEach: playApi({
    "datasets.get": () => ({ ...readyDetail, state: "needs-decision", shown: { ...readyVersion, state: "needs-decision" }, readyVersion: null, fileList: [{ ...readyFile, state: "needs-decision", rejected: { count: 1, first: [broken] } }], usedBy: [] }),
    "datasets.listRejectedRows": () => ({ items: [broken], nextCursor: null }),
  }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("button", { name: "Leave them out" })).toBeVisible();
    await expect(await within(canvasElement).findByText("It has 2 fields; the header has 5.")).toBeInTheDocument();
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ "datasets.get": inTurn(down, () => readyDetail) })),
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Try again" }));
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: "support-tickets" })).toBeVisible();
  },
};

/** Its versions were not read: the record and what is about it stand. */
export const Partial: Story = {
  parameters: { page: { path, address: `${address}?tab=versions` } },
  beforeEach: playApi(() => ({ "datasets.get": () => readyDetail, "datasets.listVersions": inTurn(down, versions) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { name: "Cannot show the versions" })).toBeVisible();
    await expect(canvas.getByText("Questions of customers, and how they were answered.")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByRole("table", { name: "Versions" })).toBeVisible();
  },
};

/** Somebody else's public one: to look at, not to change. */
export const SomebodyElses: Story = {
  beforeEach: playApi({ "datasets.get": () => ({ ...readyDetail, mine: false, visibility: "public" }) }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("link", { name: "tickets.csv" })).toBeVisible();
    await expect(canvas.queryByRole("button", { name: "Add files" })).toBeNull();
    await expect(canvas.queryByRole("tab", { name: "Settings" })).toBeNull();
  },
};

export const NotYours: Story = {
  beforeEach: playApi({ "datasets.get": hidden }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("link", { name: "Your datasets" })).toHaveAttribute("href", "/data/datasets");
  },
};

export const SignedOut: Story = {
  globals: { role: "visitor" },
  beforeEach: playApi({ "datasets.get": signedOut }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: "Sign in to see this dataset" })).toBeVisible();
  },
};

export const LongWords: Story = {
  globals: { viewport: { value: "mobile1" } },
  beforeEach: playApi({ "datasets.get": () => ({ ...readyDetail, name: longWord, description: longText, licence: longWord, fileList: [{ ...readyFile, id: exampleId(9), name: `${longWord}.csv`, notes: [longText] }] }) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: longWord })).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
