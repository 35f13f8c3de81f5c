import type { RemoteSummary } from "@aiweb/contracts/registry/remote";
import { links } from "@aiweb/federation";
import { formatCount, Link, RelativeTime, Stack, StateDot, Table, Text } from "@aiweb/ui";
import type { TableColumn } from "@aiweb/ui";
import { failsOften, failureWords, timeWords } from "./load-words.ts";
import { statusWords } from "./status-words.ts";
import { TrafficBar } from "./traffic-bar.tsx";

const columns: TableColumn<RemoteSummary>[] = [
  {
    key: "remote",
    header: "Remote",
    cell: ({ name, title, owner }) => (
      <Stack gap={0}>
        <Link href={links.remote(name)} look="quiet">
          {title}
        </Link>
        <Text size="xs" tone="3">
          {owner === "" ? name : `${name} · ${owner}`}
        </Text>
      </Stack>
    ),
  },
  { key: "status", header: "State", cell: ({ status }) => <StateDot tone={statusWords[status].tone}>{statusWords[status].word}</StateDot> },
  { key: "traffic", header: "Who gets what", width: "24%", cell: ({ deployment }) => <TrafficBar of={deployment} /> },
  { key: "loads", header: "Loads, 24 h", align: "end", cell: ({ loads }) => formatCount(loads.loads) },
  {
    key: "failed",
    header: "Failed",
    align: "end",
    cell: ({ loads }) => (
      <Text size="s" tone={failsOften(loads) ? "bad" : "ink"}>
        {failureWords(loads)}
      </Text>
    ),
  },
  { key: "p50", header: "p50", align: "end", cell: ({ loads }) => timeWords(loads.p50) },
  { key: "p95", header: "p95", align: "end", cell: ({ loads }) => timeWords(loads.p95) },
  {
    key: "shipped",
    header: "Shipped last",
    cell: ({ shipped }) =>
      shipped === null ? (
        "–"
      ) : (
        <Stack gap={0}>
          <RelativeTime at={shipped.at} />
          <Text size="xs" tone="3">
            {shipped.version} by {shipped.by}
          </Text>
        </Stack>
      ),
  },
];

/** Remotes as rows: who gets what, how they come up, who shipped last. */
export function RemoteTable({ remotes }: { remotes: readonly RemoteSummary[] }) {
  return <Table caption="Remotes" columns={columns} rows={remotes} rowKey={({ name }) => name} />;
}
