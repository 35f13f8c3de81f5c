import type { Meta, StoryObj } from "@storybook/react-vite";
import { playApi, withQueries } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { ResourceList } from "@aiweb/ui";
import { expect, within } from "storybook/test";
import { readyDetail, readyFile } from "@aiweb/api-client/examples";
import { FileRow } from "./file-row.tsx";

const meta = {
  title: "Datasets/File row",
  component: FileRow,
  args: { dataset: readyDetail, changeable: true, file: readyFile },
  decorators: [asPage, withQueries],
  render: (args) => (
    <ResourceList label="Files">
      <FileRow {...args} />
    </ResourceList>
  ),
  beforeEach: playApi({ "datasets.listRejectedRows": () => ({ items: [{ line: 9, reason: "It has 2 fields; the header has 5.", text: "8,only two" }], nextCursor: null }) }),
} satisfies Meta<typeof FileRow>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("button", { name: "More for tickets.csv" })).toBeVisible();
    await expect(within(canvasElement).getByRole("link", { name: "tickets.csv" })).toHaveAttribute("href", expect.stringContaining("/files/"));
  },
};
export const BeingRead: Story = { args: { file: { ...readyFile, state: "ingesting", rows: null, columns: [], notes: [] } } };
export const NeedsDecision: Story = { args: { file: { ...readyFile, state: "needs-decision", rejected: { count: 3, first: [] } } } };
export const SomeLeftOut: Story = { args: { file: { ...readyFile, rejected: { count: 3, first: [] } } } };
export const Failed: Story = { args: { file: { ...readyFile, state: "failed", rows: null, columns: [], notes: [], error: "The Parquet file is cut short: its end is missing. Download or export it again." } } };
