import type { DatasetFile } from "@aiweb/contracts/datasets/dataset";
import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { links } from "@aiweb/federation";
import { ButtonLink, Bytes, Card, formatNumber, Link, Select, Stack, StateDot, Table, Text, type TableColumn } from "@aiweb/ui";
import { useState, type ReactNode } from "react";
import { FORMATS, stateOf } from "./dataset-words.ts";

type Props = {
  dataset: DatasetDetail;
  /** A file's first rows. */
  rows: (file: DatasetFile) => ReactNode;
};

/** The files of the version that is shown, and the first rows of one of them. */
export function DatasetFiles({ dataset, rows }: Props) {
  return (
    <Stack gap={4}>
      <FilePreview dataset={dataset} rows={rows} />
      {dataset.shown === null ? null : (
        <Card title="Files">
          <Table caption={`Files of version ${dataset.shown.number}`} dense rows={dataset.fileList} rowKey={(file) => file.id} columns={columnsOf(dataset)} />
        </Card>
      )}
    </Stack>
  );
}

function columnsOf({ owner, name, fileList }: DatasetDetail): TableColumn<DatasetFile>[] {
  const state: TableColumn<DatasetFile> = { key: "state", header: "State", cell: (file) => <StateDot tone={stateOf(file.state).tone}>{stateOf(file.state).word}</StateDot> };
  return [
    { key: "name", header: "File", cell: (file) => (file.rows === null ? file.name : <Link href={links.datasetFile(owner.handle, name, file.id)}>{file.name}</Link>) },
    { key: "rows", header: "Rows", align: "end", cell: (file) => (file.rows === null ? "–" : formatNumber(file.rows)) },
    { key: "format", header: "Format", cell: (file) => FORMATS[file.format] ?? file.format },
    ...(fileList.every((file) => file.state === "ready") ? [] : [state]),
    { key: "bytes", header: "Size", align: "end", cell: (file) => <Bytes value={file.rawBytes} /> },
  ];
}

/** The first rows of the first file that was read, or of the one that is chosen. */
export function FilePreview({ dataset, rows }: Props) {
  const readable = dataset.fileList.filter((file) => file.rows !== null);
  // By its name, which it keeps in other versions.
  const [chosen, setChosen] = useState<string>();
  const file = readable.find((one) => one.name === chosen) ?? readable[0];
  if (file === undefined) {
    return (
      <Card title="Rows">
        <Text size="s" tone="2">
          No file of it has been read yet.
        </Text>
      </Card>
    );
  }
  return (
    <Card
      title={readable.length === 1 ? file.name : "First rows"}
      actions={
        <ButtonLink size="s" href={links.datasetFile(dataset.owner.handle, dataset.name, file.id)} aria-label={`See all rows of ${file.name}`}>
          See all rows
        </ButtonLink>
      }
    >
      <Stack gap={3}>
        {readable.length === 1 ? null : <Select label="File" options={readable.map((one) => ({ value: one.name, label: one.name }))} value={file.name} onValueChange={setChosen} />}
        {rows(file)}
      </Stack>
    </Card>
  );
}
