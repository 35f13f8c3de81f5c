import type { DatasetFile } from "@aiweb/contracts/datasets/dataset";
import { formatNumber, Table, Text } from "@aiweb/ui";
import type { TableColumn } from "@aiweb/ui";

type RejectedRow = DatasetFile["rejected"]["first"][number];

/** Enough to find the row by; the file itself has the rest. */
const SHOWN_CHARACTERS = 60;

const columns: TableColumn<RejectedRow>[] = [
  { key: "line", header: "Line", align: "end", width: "80px", cell: ({ line }) => formatNumber(line) },
  { key: "reason", header: "Why", cell: ({ reason }) => reason },
  {
    key: "text",
    header: "As it stands",
    cell: ({ text }) => (
      <Text mono size="xs">
        {text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text}
      </Text>
    ),
  },
];

/** Broken rows by line, with the reason and the text. */
export function RejectedRowTable({ name, rows }: { name: string; rows: readonly RejectedRow[] }) {
  return <Table dense caption={`Rows of ${name} that did not fit`} columns={columns} rows={rows} rowKey={({ line, text }) => `${line} ${text}`} />;
}
