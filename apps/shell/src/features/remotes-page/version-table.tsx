import type { PublishedVersion, RemoteSummary } from "@aiweb/contracts/registry/remote";
import { Badge, Button, formatBytes, formatCount, RelativeTime, Row, Stack, Table, Text } from "@aiweb/ui";
import type { TableColumn } from "@aiweb/ui";
import { failsOften, failureWords, timeWords } from "./load-words.ts";
import styles from "./remotes-page.module.css";

type VersionTableProps = { remote: RemoteSummary; versions: readonly PublishedVersion[]; onPromote: (version: string) => void };

/** Versions, newest first: who gets each, who shipped it, how it comes up. */
export function VersionTable({ remote: { deployment }, versions, onPromote }: VersionTableProps) {
  const liveness = (version: string) => {
    const live = deployment.versions.find((one) => one.version === version);
    const rules = deployment.rules.filter((rule) => rule.version === version);
    return (
      <Row gap={1} wrap>
        {live === undefined ? null : <Badge tone={live.default ? "good" : "accent"}>{live.default ? `default, ${live.traffic} %` : `${live.traffic} %`}</Badge>}
        {rules.map(({ to }) => (
          <Badge key={"handle" in to ? to.handle : to.ring} tone="accent">
            {"handle" in to ? to.handle : to.ring}
          </Badge>
        ))}
        {live === undefined && deployment.lastGood === version ? <Badge>last good</Badge> : null}
      </Row>
    );
  };
  const columns: TableColumn<PublishedVersion>[] = [
    {
      key: "version",
      header: "Version",
      cell: ({ version, publishedAt, publishedBy, bytes, hostApi, commit }) => (
        <Stack gap={0}>
          <Text size="s" strong mono>
            {version}
          </Text>
          <Text size="xs" tone="3">
            <RelativeTime at={publishedAt} /> by {publishedBy}
          </Text>
          <Text size="xs" tone="3">
            {formatBytes(bytes)} · host API {hostApi}
            {commit === null ? "" : ` · commit ${commit.slice(0, 8)}`}
          </Text>
        </Stack>
      ),
    },
    { key: "live", header: "Given to", cell: ({ version }) => liveness(version) },
    { key: "loads", header: "Loads, 24 h", align: "end", cell: ({ loads }) => formatCount(loads.loads) },
    {
      key: "failed",
      header: "Failed",
      align: "end",
      cell: ({ loads }) => (
        <span className={styles.figure}>
          <Text size="s" tone={failsOften(loads) ? "bad" : "ink"}>
            {failureWords(loads)}
          </Text>
        </span>
      ),
    },
    { key: "time", header: "p50 · p95", align: "end", cell: ({ loads }) => <span className={styles.figure}>{loads.p50 === null ? "–" : `${timeWords(loads.p50)} · ${timeWords(loads.p95)}`}</span> },
    {
      key: "promote",
      header: "Promote",
      align: "end",
      cell: ({ version }) => {
        const whole = deployment.versions.some((one) => one.version === version && one.traffic === 100) && deployment.rules.every((rule) => rule.version === version);
        return (
          <span className={styles.figure}>
            <Button size="s" onClick={() => onPromote(version)} aria-label={`Promote ${version}`} disabledReason={whole ? "Everybody has it." : undefined}>
              Promote
            </Button>
          </span>
        );
      },
    },
  ];
  return <Table caption="Versions" columns={columns} rows={versions} rowKey={({ version }) => version} />;
}
