import type { DeploymentDetail } from "@aiweb/contracts/deployments/get-deployment";
import { links } from "@aiweb/federation";
import { Banner, Card, formatCount, formatNumber, LineageItem, LineageList, PageHeader, RelativeTime, SplitLayout, Stack, StateDot, StatGrid, StatTile, Text } from "@aiweb/ui";
import type { ReactNode } from "react";
import { deploymentStateWords } from "./deployment-state-words.ts";

type Props = {
  deployment: DeploymentDetail;
  actions: ReactNode;
  /** Its requests over time, and its log. */
  children: ReactNode;
};

/** A deployment as a record: its state and why, what it was made from, how it is used. */
export function DeploymentRecord({ deployment, actions, children }: Props) {
  const { word, tone } = deploymentStateWords[deployment.state];
  return (
    <Stack gap={4}>
      <PageHeader
        noun="deployment"
        title={`${deployment.modelName}${deployment.version === null ? "" : ` v${deployment.version}`}`}
        breadcrumbs={[{ label: "Serving", href: links.serving() }]}
        state={
          <>
            <StateDot tone={tone}>{word}</StateDot>
            <Text size="s" tone="2">
              <RelativeTime at={deployment.stateSince} />
            </Text>
            {deployment.state === "failed" ? null : (
              <Text size="s" tone="2">
                {deployment.stateText}
              </Text>
            )}
          </>
        }
        actions={actions}
      />
      <SplitLayout
        asideWidth={300}
        aside={
          <Card title="Made from">
            <LineageList>
              {deployment.madeFrom.map((item) => (
                <LineageItem key={`${item.kind}/${item.title}`} noun={item.kind} name={item.title} href={item.href ?? undefined} note={item.detail} />
              ))}
            </LineageList>
          </Card>
        }
      >
        <Stack gap={4}>
          {deployment.state === "failed" ? (
            <Banner tone="bad" title="It could not be brought up">
              <Stack gap={1}>
                <span>{deployment.stateText}</span>
                <span>The log below says more; Start tries again.</span>
              </Stack>
            </Banner>
          ) : null}
          <StatGrid>
            <StatTile label="Requests, 24 h" value={formatCount(deployment.requests)} note={deployment.lastRequestAt === null ? "none so far" : <>last <RelativeTime at={deployment.lastRequestAt} /></>} />
            <StatTile label="First token" value={deployment.firstTokenP50 === null ? "–" : `${formatNumber(Math.round(deployment.firstTokenP50))} ms`} note="median of the last 100" />
            <StatTile label="Speed" value={deployment.tokensPerSecondP50 === null ? "–" : formatNumber(Math.round(deployment.tokensPerSecondP50 * 10) / 10)} note="tokens a second, median" />
          </StatGrid>
          {children}
        </Stack>
      </SplitLayout>
    </Stack>
  );
}
