import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { links } from "@aiweb/federation";
import { Banner, Button, ButtonLink, EmptyState, PlusIcon, ResourceList, Row, Stack, Text } from "@aiweb/ui";
import { lazy, Suspense, useState } from "react";
import { datasetStateWords } from "../../app/dataset-words.ts";
import { FileRow } from "./file-row.tsx";
import { RejectedRowsDecision } from "./rejected-rows-decision.tsx";

const AddFilesDialog = lazy(async () => ({ default: (await import("./add-files-dialog.tsx")).AddFilesDialog }));

/** A version's files. The owner adds to the newest; older versions stay as they were. */
export function DatasetFiles({ dataset }: { dataset: DatasetDetail }) {
  const [adding, setAdding] = useState(false);
  const newest = dataset.shown === null || dataset.shown.number === dataset.version;
  const changeable = dataset.mine && newest;
  const state = dataset.shown?.state ?? "ready";
  return (
    <Stack gap={4}>
      {newest ? null : (
        <Banner
          tone="info"
          title={`This is version ${dataset.shown?.number ?? 0}, as it was`}
          actions={<ButtonLink href={links.dataset(dataset.owner.handle, dataset.name)}>Show the newest</ButtonLink>}
        />
      )}
      {changeable ? <RejectedRowsDecision dataset={dataset} /> : null}
      <Row justify="between" align="center">
        <Text size="s" tone="2">
          {dataset.fileList.length === 0 ? null : newest && state !== "ready" ? datasetStateWords[state].meaning : "Open a file to look at its rows."}
        </Text>
        {changeable ? (
          <Button icon={PlusIcon} onClick={() => setAdding(true)}>
            Add files
          </Button>
        ) : null}
      </Row>
      {dataset.fileList.length === 0 ? (
        <EmptyState noun="dataset" title="No file here yet">
          {changeable ? "Add the first: CSV, TSV, JSONL, a JSON list or Parquet." : "Its owner has put nothing in yet."}
        </EmptyState>
      ) : (
        <ResourceList label="Files">
          {dataset.fileList.map((file) => (
            <FileRow key={file.id} dataset={dataset} file={file} changeable={changeable} />
          ))}
        </ResourceList>
      )}
      <Suspense>{adding ? <AddFilesDialog dataset={dataset.id} onClose={() => setAdding(false)} /> : null}</Suspense>
    </Stack>
  );
}
