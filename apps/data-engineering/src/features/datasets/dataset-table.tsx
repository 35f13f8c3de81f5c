import type { DatasetSummary } from "@aiweb/contracts/datasets/dataset";
import { links } from "@aiweb/federation";
import { Bytes, formatNumber, Link, NounTile, RelativeTime, Row, Stack, StateDot, Table, Text } from "@aiweb/ui";
import type { TableColumn } from "@aiweb/ui";
import { datasetStateWords, fileWords } from "../../app/dataset-words.ts";

const columns: TableColumn<DatasetSummary>[] = [
  {
    key: "name",
    header: "Dataset",
    cell: (dataset) => (
      <Row gap={2} align="center" wrap={false}>
        <NounTile noun="dataset" size="s" />
        <Stack gap={0}>
          <Link href={links.dataset(dataset.owner.handle, dataset.name)} look="quiet">
            {dataset.name}
          </Link>
          <Text size="xs" tone="3">
            {dataset.visibility === "public" ? "public" : "private"}
            {dataset.version === null ? "" : ` · version ${dataset.version}`} · {fileWords(dataset.files)}
          </Text>
        </Stack>
      </Row>
    ),
  },
  { key: "state", header: "State", width: "104px", cell: ({ state }) => (state === null ? "–" : <StateDot tone={datasetStateWords[state].tone}>{datasetStateWords[state].word}</StateDot>) },
  { key: "rows", header: "Rows", align: "end", cell: ({ rows }) => (rows === null ? "–" : formatNumber(rows)) },
  { key: "size", header: "Size", align: "end", cell: ({ bytes }) => <Bytes value={bytes} /> },
  { key: "licence", header: "Licence", cell: ({ licence }) => (licence === "" ? "–" : licence) },
  { key: "updated", header: "Changed", align: "end", cell: ({ updatedAt }) => <RelativeTime at={updatedAt} /> },
];

/** Datasets as rows: what, in which state, how big. */
export function DatasetTable({ datasets }: { datasets: readonly DatasetSummary[] }) {
  return <Table caption="Your datasets" columns={columns} rows={datasets} rowKey={(dataset) => dataset.id} />;
}
