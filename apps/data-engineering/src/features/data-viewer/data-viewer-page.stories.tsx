import type { Meta, StoryObj } from "@storybook/react-vite";
import { longText, longWord, readyDetail, readyFile } from "@aiweb/api-client/examples";
import { down, hidden, inTurn, never, playApi, signedOut, withQueries } from "@aiweb/api-client/stories";
import type { DatasetFile } from "@aiweb/contracts/datasets/dataset";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { DataViewerPage } from "./data-viewer-page.tsx";

/** The dataset with this one file. */
const withFile = (change: Partial<DatasetFile>) => ({ ...readyDetail, fileList: [{ ...readyFile, ...change }] });

type Asked = { offset: number; limit?: number | undefined };

/** Rows of a file of so many. */
function rowsOf(total: number) {
  return ({ offset, limit = 100 }: Asked) => ({ rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) => [`Question ${offset + index + 1}`, ((offset + index) % 90) + 0.5]), total, cut: [] });
}

const meta = {
  title: "Pages/Data/Data viewer",
  component: DataViewerPage,
  decorators: [asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path: "data/datasets/$handle/$name/files/$file", address: `/data/datasets/ada/support-tickets/files/${readyFile.id}` } },
  beforeEach: playApi({ "datasets.get": () => withFile({ rows: 30 }), "datasets.readRows": rowsOf(30) }),
} satisfies Meta<typeof DataViewerPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "datasets.get": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading")).toBeInTheDocument();
  },
};

export const Rows: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("30 rows, 2 columns")).toBeVisible();
    await expect(await canvas.findByText("Question 1", {}, { timeout: 20_000 })).toBeInTheDocument();
  },
};

export const TenThousandRows: Story = {
  beforeEach: playApi({ "datasets.get": () => withFile({ rows: 10_001 }), "datasets.readRows": rowsOf(10_001) }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("Question 1")).toBeInTheDocument();
    await expect(canvas.queryByText("Question 10001")).toBeNull();
    await userEvent.type(canvas.getByLabelText("Row"), "10001");
    await userEvent.click(canvas.getByRole("button", { name: "Go" }));
    await expect(await canvas.findByText("Question 10001")).toBeInTheDocument();
    await expect(canvas.queryByText("Question 1")).toBeNull();
  },
};

export const Empty: Story = {
  beforeEach: playApi({ "datasets.get": () => withFile({ rows: 0 }) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("This file has columns and no rows.")).toBeVisible();
  },
};

export const StillRead: Story = {
  beforeEach: playApi({ "datasets.get": () => withFile({ state: "ingesting", rows: null }) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: "tickets.csv is still being read" })).toBeVisible();
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ "datasets.get": inTurn(down, () => withFile({ rows: 30 })), "datasets.readRows": rowsOf(30) })),
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Try again" }));
    await expect(await within(canvasElement).findByText("Question 1")).toBeInTheDocument();
  },
};

/** Its rows were not read: what the file is stands. */
export const Partial: Story = {
  beforeEach: playApi({ "datasets.get": () => withFile({ rows: 30 }), "datasets.readRows": down }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Some rows were not read");
    await expect(canvas.getByText("30 rows, 2 columns")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Retry" })).toBeVisible();
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
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: "Sign in to see this file" })).toBeVisible();
  },
};

export const LongWords: Story = {
  globals: { viewport: { value: "mobile1" } },
  beforeEach: playApi({
    "datasets.get": () => ({ ...withFile({ rows: 1, name: `${longWord}.csv`, columns: readyFile.columns.map((column) => ({ ...column, name: `${longWord}-${column.name}` })) }), name: longWord }),
    "datasets.readRows": () => ({ rows: [[longText, 1]], total: 1, cut: [] }),
  }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: `${longWord}.csv` })).toBeInTheDocument();
    await expect(await within(canvasElement).findByText(longText)).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
