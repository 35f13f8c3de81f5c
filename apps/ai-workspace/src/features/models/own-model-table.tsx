import type { ModelSummary } from "@aiweb/contracts/models/model";
import { links } from "@aiweb/federation";
import { Badge, Link, NounTile, OwnModelIcon, RelativeTime, Row, StateDot, Table } from "@aiweb/ui";
import type { TableColumn } from "@aiweb/ui";

const columns: TableColumn<ModelSummary>[] = [
  {
    key: "name",
    header: "Model",
    cell: (model) => (
      <Row gap={2} align="center">
        <NounTile noun="model" icon={OwnModelIcon} size="s" />
        <Link href={links.ownModel(model.owner.handle, model.name)} look="quiet">
          {model.name}
        </Link>
        {model.visibility === "public" ? <Badge>public</Badge> : null}
      </Row>
    ),
  },
  { key: "status", header: "State", cell: (model) => <StateDot tone={model.status.tone}>{model.status.text}</StateDot> },
  { key: "version", header: "Newest", align: "end", cell: (model) => (model.version === null ? "–" : `v${model.version}`) },
  { key: "updated", header: "Changed", align: "end", cell: (model) => <RelativeTime at={model.updatedAt} /> },
];

/** One's own models as rows. */
export function OwnModelTable({ models }: { models: readonly ModelSummary[] }) {
  return <Table caption="Your models" columns={columns} rows={models} rowKey={(model) => model.id} />;
}
