import type { ReactNode } from "react";
import type { RemoteChangeRecord } from "@aiweb/contracts/registry/list-remotes";
import type { RemoteSummary } from "@aiweb/contracts/registry/remote";
import { links } from "@aiweb/federation";
import { Banner, Card, formatCount, PageHeader, RelativeTime, SplitLayout, Stack, StateDot, StatGrid, StatTile, Text } from "@aiweb/ui";
import { failureWords, timeWords } from "./load-words.ts";
import styles from "./remotes-page.module.css";
import { statusWords } from "./status-words.ts";
import { TrafficBar } from "./traffic-bar.tsx";

type RemoteRecordProps = {
  remote: RemoteSummary;
  /** Its newest change; where the canary watch made it, the page says so. */
  latest: RemoteChangeRecord | undefined;
  actions: ReactNode;
  versions: ReactNode;
  history: ReactNode;
};

/** One remote: its state, who gets what, how it comes up, its versions and its history. */
export function RemoteRecord({ remote, latest, actions, versions, history }: RemoteRecordProps) {
  const { name, title, owner, status, reason, deployment, loads, shipped } = remote;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: "Remotes", href: links.remotes() }]}
        state={
          <>
            <StateDot tone={statusWords[status].tone}>{statusWords[status].word}</StateDot>
            <span>{owner === "" ? name : `${name}, of ${owner}`}</span>
            {shipped === null ? null : (
              <span>
                {shipped.version} shipped <RelativeTime at={shipped.at} /> by {shipped.by}
              </span>
            )}
          </>
        }
        actions={actions}
      />
      <Stack gap={4}>
        {status === "active" ? null : (
          <Banner tone={status === "paused" ? "warn" : "bad"} title={status === "paused" ? "Pages that are loaded now show why instead" : "It is stopped everywhere"}>
            {reason}
          </Banner>
        )}
        {latest?.automatic === true ? (
          <Banner tone="warn" title="The last version went back by itself">
            {latest.reason} <RelativeTime at={latest.at} />.
          </Banner>
        ) : null}
        <SplitLayout asideWidth={300} aside={history}>
          <Stack gap={4}>
            <StatGrid>
              <StatTile label="Page loads" value={formatCount(loads.loads)} note="in 24 hours" />
              <StatTile label="Failed" value={failureWords(loads)} note="of them" />
              <StatTile label="Half are there in" value={timeWords(loads.p50)} note="p50" />
              <StatTile label="Nearly all in" value={timeWords(loads.p95)} note="p95" />
            </StatGrid>
            <Card title="Who gets what">
              <Stack gap={3}>
                <TrafficBar of={deployment} />
                <Rules of={remote} />
              </Stack>
            </Card>
            {versions}
          </Stack>
        </SplitLayout>
      </Stack>
    </>
  );
}

/** Who gets a version whatever the traffic, and where a rollback leads. */
function Rules({ of: { deployment } }: { of: RemoteSummary }) {
  const { rules, lastGood } = deployment;
  return (
    <>
      {rules.length === 0 ? null : (
        <ul className={styles.rules}>
          {rules.map(({ to, version }) => (
            <li key={"handle" in to ? to.handle : `ring ${to.ring}`}>
              {"handle" in to ? to.handle : "Operators"} get{"handle" in to ? "s" : ""} {version}, whatever the traffic
            </li>
          ))}
        </ul>
      )}
      {lastGood === null ? null : (
        <Text size="xs" tone="3">
          The default before: {lastGood}
        </Text>
      )}
    </>
  );
}
