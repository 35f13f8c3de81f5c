import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import type { DeploymentDetail } from "@aiweb/contracts/deployments/get-deployment";
import { links } from "@aiweb/federation";
import { Banner, ButtonLink, Card, EmptyState, formatCount, formatNumber, LineageItem, LineageList, Page, PageHeader, RelativeTime, SplitLayout, Stack, StateDot, StatGrid, StatTile, Text } from "@aiweb/ui";
import { lazy, Suspense } from "react";
import { QueryView } from "../../app/query-view.tsx";
import { DeploymentActions } from "./deployment-actions.tsx";
import { deploymentStateWords } from "./deployment-state-words.ts";

const DeploymentLog = lazy(async () => ({ default: (await import("./deployment-log.tsx")).DeploymentLog }));
const RequestChart = lazy(async () => ({ default: (await import("./request-chart.tsx")).RequestChart }));

/** One deployment: its state and why, how it is used, its log. */
export function DeploymentPage() {
  const { deployment = "" } = useParams({ strict: false });
  const detail = useQuery(trpc.deployments.get.queryOptions({ deployment }));
  useLiveTopic(`deployment:${deployment}`, () => void queryClient.invalidateQueries(trpc.deployments.get.queryFilter({ deployment })));
  return (
    <Page>
      <QueryView
        query={detail}
        what="this deployment"
        heading="h1"
        missing={
          <EmptyState heading="h1" title="There is no such deployment, or it is not yours" noun="deployment" actions={<ButtonLink href={links.serving()}>All deployments</ButtonLink>}>
            It may have been removed.
          </EmptyState>
        }
      >
        {(shown) => <DeploymentRecord deployment={shown} />}
      </QueryView>
    </Page>
  );
}

function DeploymentRecord({ deployment }: { deployment: DeploymentDetail }) {
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
            <Text size="s" tone="2">
              {deployment.stateText}
            </Text>
          </>
        }
        actions={<DeploymentActions deployment={deployment} />}
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
              {deployment.stateText} The log below says more; Start tries again.
            </Banner>
          ) : null}
          <StatGrid>
            <StatTile label="Requests, 24 h" value={formatCount(deployment.requests)} note={deployment.lastRequestAt === null ? "none so far" : <>last <RelativeTime at={deployment.lastRequestAt} /></>} />
            <StatTile label="First token" value={deployment.firstTokenP50 === null ? "–" : `${formatNumber(Math.round(deployment.firstTokenP50))} ms`} note="median of the last 100" />
            <StatTile label="Speed" value={deployment.tokensPerSecondP50 === null ? "–" : formatNumber(Math.round(deployment.tokensPerSecondP50 * 10) / 10)} note="tokens a second, median" />
          </StatGrid>
          <Suspense>
            {deployment.requests === 0 ? null : <RequestChart hours={deployment.requestsByHour} />}
            <DeploymentLog key={deployment.id} deployment={deployment} />
          </Suspense>
        </Stack>
      </SplitLayout>
    </Stack>
  );
}
