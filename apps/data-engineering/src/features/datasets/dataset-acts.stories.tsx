import type { Meta, StoryObj } from "@storybook/react-vite";
import { playApi, withQueries, type Asked } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { ResourceList, Stack } from "@aiweb/ui";
import { expect, screen, userEvent, waitFor, within } from "storybook/test";
import { AddFilesDialog } from "./add-files-dialog.tsx";
import { readyDetail, readyFile, readyVersion } from "@aiweb/api-client/examples";
import { DatasetSettings } from "./dataset-settings.tsx";
import { FileMenu } from "./file-menu.tsx";
import { FileRow } from "./file-row.tsx";
import { RejectedRowsDecision } from "./rejected-rows-decision.tsx";

const heard: Asked[] = [];
const rows = [
  { line: 9, reason: "It has 2 fields; the header has 5.", text: "8,only two" },
  { line: 12_022, reason: "A quote opened in this row is never closed.", text: `21,"${"x".repeat(300)}` },
];

const meta = {
  title: "Datasets/Acts",
  component: RejectedRowsDecision,
  args: { dataset: readyDetail },
  decorators: [asPage, withQueries],
  beforeEach: () => {
    heard.length = 0;
    return playApi(
      {
        "datasets.listRejectedRows": () => ({ items: rows, nextCursor: null }),
        "datasets.decideRejectedRows": () => readyVersion,
        "datasets.changeFiles": () => readyVersion,
        "datasets.update": () => readyDetail,
      },
      { heard },
    )();
  },
} satisfies Meta<typeof RejectedRowsDecision>;
export default meta;
type Story = StoryObj<typeof meta>;

const ragged = { ...readyFile, state: "needs-decision" as const, rejected: { count: 2, first: rows } };

export const Decision: Story = {
  args: { dataset: { ...readyDetail, state: "needs-decision", fileList: [ragged] } },
  render: (args) => (
    <Stack gap={4}>
      <RejectedRowsDecision {...args} />
      <ResourceList label="Files">
        <FileRow dataset={args.dataset} file={ragged} changeable />
      </ResourceList>
    </Stack>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("table", { name: "Rows of tickets.csv that did not fit" })).toHaveTextContent("12,022");
    await userEvent.click(canvas.getByRole("button", { name: "Leave them out" }));
    await waitFor(() => expect(heard).toContainEqual({ path: "datasets.decideRejectedRows", input: { dataset: readyDetail.id, version: 7, decision: "leave-out" } }));
  },
};

export const DecisionAfterStop: Story = {
  args: { dataset: { ...readyDetail, state: "failed", fileList: [{ ...ragged, state: "failed", error: "You stopped here because of rows that did not fit." }] } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("button", { name: "Leave them out" })).toBeVisible();
    await expect(within(canvasElement).queryByRole("button", { name: "Stop here" })).toBeNull();
  },
};

export const NothingToDecide: Story = {
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByText(/not fit/)).toBeNull();
  },
};

export const MenuRenames: Story = {
  render: () => <FileMenu asked={false} dataset={readyDetail.id} file={readyFile} changeable />,
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "More for tickets.csv" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Rename" }));
    const name = await screen.findByLabelText("Name");
    await userEvent.clear(name);
    await userEvent.type(name, "calls.csv{Enter}");
    await waitFor(() => expect(heard).toContainEqual({ path: "datasets.changeFiles", input: { dataset: readyDetail.id, change: { kind: "rename", file: readyFile.id, name: "calls.csv" } } }));
  },
};

export const AddFiles: Story = {
  render: () => <AddFilesDialog dataset={readyDetail.id} onClose={() => undefined} />,
  play: async () => {
    await userEvent.upload(await screen.findByLabelText("Drop files here, or choose them"), new File(["a,b\n1,2\n"], "more.csv"));
    await expect(await screen.findByRole("region", { name: "First rows of more.csv" })).toBeVisible();
    await expect(screen.getByRole("button", { name: "Add files" })).not.toHaveAttribute("aria-disabled");
  },
};

export const Settings: Story = {
  render: (args) => <DatasetSettings {...args} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(await canvas.findByLabelText(/Licence/), " or MIT");
    await userEvent.click(canvas.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(heard.map(({ path }) => path)).toContain("datasets.update"));
    await userEvent.click(canvas.getByRole("button", { name: "Delete dataset" }));
    await expect(await screen.findByText(/support-answers-v3/)).toBeVisible();
  },
};
