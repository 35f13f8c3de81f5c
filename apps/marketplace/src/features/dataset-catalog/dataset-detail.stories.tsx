import { RowPreview } from "@aiweb/data-grid/row-preview";
import { Card, ErrorState, Page } from "@aiweb/ui";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { DatasetDetailView } from "./dataset-detail.tsx";
import { DatasetVersionTable } from "./dataset-version-table.tsx";
import { EMPTY_DATASET, FAILED_DATASET, OLDER_VERSION, PUBLIC_DATASET, VERSIONS } from "@aiweb/api-client/examples";

const retry = fn();

const meta = {
  title: "Marketplace/DatasetDetail",
  component: DatasetDetailView,
  parameters: { layout: "fullscreen" },
  args: { dataset: PUBLIC_DATASET, rows: (file) => <RowPreview label={`First rows of ${file.name}`} columns={file.columns} rows={[["Where is my parcel?", 12.5]]} />, versions: null },
  decorators: [
    (Story) => (
      <Page>
        <Story />
      </Page>
    ),
  ],
} satisfies Meta<typeof DatasetDetailView>;
export default meta;
type Story = StoryObj<typeof meta>;

function versionsOf(dataset: typeof PUBLIC_DATASET, versions = VERSIONS) {
  return (
    <Card title="Versions">
      <DatasetVersionTable dataset={dataset} versions={versions} />
    </Card>
  );
}

export const Loaded: Story = {
  args: { versions: versionsOf(PUBLIC_DATASET, VERSIONS.slice(1, 2)) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const files = canvas.getByRole("table", { name: "Files of version 3" });
    await expect(within(files).getAllByRole("row")[2]).toHaveTextContent(/answers\.jsonl.*1,210.*JSONL/);
    await expect(within(files).getByRole("link", { name: "tickets.csv" })).toHaveAttribute("href", expect.stringContaining("/data/datasets/ada/support-tickets/files/"));
    await userEvent.selectOptions(canvas.getByRole("combobox", { name: "File" }), "answers.jsonl");
    await expect(canvas.getByRole("region", { name: "First rows of answers.jsonl" })).toBeVisible();
    await expect(canvas.getByRole("link", { name: "Fine-tune" })).toHaveAttribute("href", "/ai/build?dataset=ada%2Fsupport-tickets");
    await expect(canvas.queryByRole("link", { name: "Show the newest" })).toBeNull();
  },
};

export const OneOfSeveralVersions: Story = {
  args: { dataset: OLDER_VERSION, versions: versionsOf(OLDER_VERSION) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("This is version 1, as it was")).toBeVisible();
    await expect(canvas.getByRole("table", { name: "Files of version 1" })).toHaveTextContent("4,070");
    const versions = within(canvas.getByRole("table", { name: "Versions" }));
    await expect(versions.getByRole("link", { name: "v3" })).toHaveAttribute("href", "/marketplace/data/ada/support-tickets");
    await expect(versions.getByRole("link", { name: "v2" })).toHaveAttribute("href", "/marketplace/data/ada/support-tickets?version=2");
    // the one that is shown, and the one that is still being read
    await expect(versions.queryByRole("link", { name: /v1|v4/ })).toBeNull();
    await expect(canvas.getByRole("link", { name: "Fine-tune" })).toHaveAttribute("href", "/ai/build?dataset=ada%2Fsupport-tickets&version=1");
  },
};

export const NoVersions: Story = {
  args: { dataset: EMPTY_DATASET },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("No file of it has been read yet.")).toBeVisible();
    await expect(canvas.queryByRole("table")).toBeNull();
    await expect(canvas.getByRole("button", { name: "Fine-tune" })).toHaveAccessibleDescription("It has no files yet.");
  },
};

export const CouldNotBeRead: Story = {
  args: { dataset: FAILED_DATASET, versions: versionsOf(FAILED_DATASET, FAILED_DATASET.shown === null ? [] : [FAILED_DATASET.shown]) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("table", { name: "Files of version 1" })).toHaveTextContent(/broken\.parquet.*Cannot be used/);
    await expect(within(canvasElement).queryByRole("link", { name: "broken.parquet" })).toBeNull();
  },
};

export const ServerDoesNotAnswer: Story = {
  args: {
    rows: (file) => (
      <ErrorState title={`Cannot show rows of ${file.name}`} onRetry={retry}>
        AIWeb does not answer.
      </ErrorState>
    ),
    versions: (
      <Card title="Versions">
        <ErrorState title="Cannot show its versions">AIWeb does not answer.</ErrorState>
      </Card>
    ),
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Try again" }));
    await expect(retry).toHaveBeenCalledOnce();
  },
};

export const Dark: Story = { args: OneOfSeveralVersions.args ?? {}, globals: { theme: "dark" } };

export const Narrow: Story = {
  args: OneOfSeveralVersions.args ?? {},
  globals: { viewport: { value: "mobile1" } },
  play: async () => {
    await expect(document.documentElement.clientWidth).toBe(320);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
