import type { DatasetVersion } from "@aiweb/contracts/datasets/dataset";
import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { links } from "@aiweb/federation";
import { Badge, Bytes, formatNumber, Link, RelativeTime, Row, StateDot, Table } from "@aiweb/ui";
import { stateOf } from "./dataset-words.ts";

type Shown = Pick<DatasetDetail, "owner" | "name" | "version" | "shown">;

function VersionLink({ dataset, version: { number, state } }: { dataset: Shown; version: DatasetVersion }) {
  if (number === dataset.shown?.number) {
    return (
      <Row gap={2} align="center">
        {`v${number}`}
        <Badge>shown</Badge>
      </Row>
    );
  }
  const page = links.publicDataset(dataset.owner.handle, dataset.name);
  // What could not be read, or waits for its owner, has nothing to look at.
  return state === "ready" ? <Link href={number === dataset.version ? page : `${page}?version=${number}`}>{`v${number}`}</Link> : `v${number}`;
}

/** Versions, newest first: what changed, and how to look at one of them. */
export function DatasetVersionTable({ dataset, versions }: { dataset: Shown; versions: readonly DatasetVersion[] }) {
  return (
    <Table
      caption="Versions"
      dense
      rows={versions}
      rowKey={(version) => version.id}
      columns={[
        { key: "number", header: "Version", width: "120px", cell: (version) => <VersionLink dataset={dataset} version={version} /> },
        { key: "change", header: "What changed", cell: ({ change }) => change },
        { key: "state", header: "State", cell: ({ state }) => <StateDot tone={stateOf(state).tone}>{stateOf(state).word}</StateDot> },
        { key: "rows", header: "Rows", align: "end", cell: ({ rows }) => (rows === null ? "–" : formatNumber(rows)) },
        { key: "bytes", header: "Size", align: "end", cell: ({ bytes }) => <Bytes value={bytes} /> },
        { key: "created", header: "Made", align: "end", cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
      ]}
    />
  );
}
