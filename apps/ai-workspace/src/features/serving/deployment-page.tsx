import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { ButtonLink, EmptyState, Page } from "@aiweb/ui";
import { lazy, Suspense } from "react";
import { QueryView } from "../../app/query-view.tsx";
import { DeploymentActions } from "./deployment-actions.tsx";
import { DeploymentRecord } from "./deployment-record.tsx";

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
        {(shown) => (
          <DeploymentRecord deployment={shown} actions={<DeploymentActions deployment={shown} />}>
            <Suspense>
              {shown.requests === 0 ? null : <RequestChart hours={shown.requestsByHour} />}
              <DeploymentLog key={shown.id} deployment={shown} />
            </Suspense>
          </DeploymentRecord>
        )}
      </QueryView>
    </Page>
  );
}
