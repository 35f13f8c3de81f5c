import type { DeploymentSummary } from "@aiweb/contracts/deployments/deployment";
import { links } from "@aiweb/federation";
import { formatCount, formatNumber, Link, NounTile, RelativeTime, Row, Stack, StateDot, Table, Text } from "@aiweb/ui";
import type { TableColumn } from "@aiweb/ui";
import { deploymentStateWords } from "./deployment-state-words.ts";

const columns: TableColumn<DeploymentSummary>[] = [
  {
    key: "model",
    header: "Model",
    cell: (deployment) => (
      <Row gap={2} align="center">
        <NounTile noun="deployment" size="s" />
        <Stack gap={0}>
          <Link href={links.deployment(deployment.id)} look="quiet">
            {deployment.modelName}
            {deployment.version === null ? "" : ` v${deployment.version}`}
          </Link>
          <Text size="xs" tone="3">
            {deployment.version === null ? "base model" : `on ${deployment.base.name}`}
          </Text>
        </Stack>
      </Row>
    ),
  },
  {
    key: "state",
    header: "State",
    cell: (deployment) => (
      <Stack gap={0}>
        <StateDot tone={deploymentStateWords[deployment.state].tone}>{deploymentStateWords[deployment.state].word}</StateDot>
        <Text size="xs" tone="3">
          {deployment.stateText}
        </Text>
      </Stack>
    ),
  },
  { key: "requests", header: "Requests, 24 h", align: "end", cell: (deployment) => formatCount(deployment.requests) },
  { key: "first", header: "First token", align: "end", cell: (deployment) => (deployment.firstTokenP50 === null ? "–" : `${formatNumber(Math.round(deployment.firstTokenP50))} ms`) },
  { key: "speed", header: "Tokens/s", align: "end", cell: (deployment) => (deployment.tokensPerSecondP50 === null ? "–" : formatNumber(Math.round(deployment.tokensPerSecondP50 * 10) / 10)) },
  { key: "last", header: "Last request", align: "end", cell: (deployment) => (deployment.lastRequestAt === null ? "–" : <RelativeTime at={deployment.lastRequestAt} />) },
];

/** Deployments as rows: what, in which state, how much it is used. */
export function DeploymentTable({ deployments }: { deployments: readonly DeploymentSummary[] }) {
  return <Table caption="Deployments" columns={columns} rows={deployments} rowKey={(deployment) => deployment.id} />;
}
