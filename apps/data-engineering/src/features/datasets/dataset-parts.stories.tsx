import type { Meta, StoryObj } from "@storybook/react-vite";
import { Row, Stack } from "@aiweb/ui";
import { DatasetAside } from "./dataset-aside.tsx";
import { readyDetail } from "@aiweb/api-client/examples";
import { DatasetStateLine } from "./dataset-state-line.tsx";
import { RejectedRowTable } from "./rejected-row-table.tsx";

const meta = { title: "Datasets/Parts", component: DatasetAside, args: { dataset: readyDetail } } satisfies Meta<typeof DatasetAside>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Aside: Story = {};
export const AsideOfNew: Story = { args: { dataset: { ...readyDetail, description: "", licence: "", usedBy: [], shown: null } } };

const { shown } = readyDetail;
export const StateLines: Story = {
  render: () => (
    <Stack gap={5}>
      {(["ready", "ingesting", "needs-decision", "failed"] as const).map((state) => (
        <Row key={state} gap={3}>
          <DatasetStateLine dataset={{ ...readyDetail, shown: shown === null ? null : { ...shown, state } }} />
        </Row>
      ))}
    </Stack>
  ),
};

export const BrokenRows: Story = {
  render: () => (
    <RejectedRowTable
      name="tickets.csv"
      rows={[
        { line: 9, reason: "It has 2 fields; the header has 5.", text: "8,only two" },
        { line: 12_022, reason: "A quote opened in this row is never closed.", text: `21,"${"x".repeat(300)}` },
      ]}
    />
  ),
};
