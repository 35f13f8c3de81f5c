import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { Badge, formatBytes, RelativeTime, StateDot } from "@aiweb/ui";
import { datasetStateWords, rowWords } from "../../app/dataset-words.ts";

/** Where a dataset stands, in words. */
export function DatasetStateLine({ dataset }: { dataset: Pick<DatasetDetail, "shown" | "version" | "visibility"> }) {
  const { shown } = dataset;
  if (shown === null) return <StateDot tone="neutral">No files</StateDot>;
  const { word, tone } = datasetStateWords[shown.state];
  return (
    <>
      <StateDot tone={tone}>{word}</StateDot>
      <span>
        version {shown.number}
        {shown.number === dataset.version ? "" : ` of ${dataset.version ?? shown.number}`}
      </span>
      {shown.rows === null ? null : <span>{rowWords(shown.rows)}</span>}
      <span>{formatBytes(shown.bytes)}</span>
      <span>
        <RelativeTime at={shown.createdAt} />
      </span>
      <Badge>{dataset.visibility}</Badge>
    </>
  );
}
