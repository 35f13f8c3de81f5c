import { parseError, trpc } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { ButtonLink, ErrorState, ForbiddenState, Page, Skeleton, SkeletonList, Stack } from "@aiweb/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { DatasetDetailView } from "./dataset-detail.tsx";

/** A dataset of the catalogue by its owner's handle and its name. */
export function DatasetPage() {
  const { handle = "", name = "" } = useParams({ strict: false });
  const dataset = useQuery(trpc.datasets.get.queryOptions({ dataset: `${handle}/${name}` }));
  if (dataset.isPending) {
    return (
      <Page>
        <Stack gap={4}>
          <Skeleton width={320} height={36} shape="block" />
          <SkeletonList count={3} height={96} label="Loading the dataset" />
        </Stack>
      </Page>
    );
  }
  if (dataset.isError) {
    const { code, message, requestId } = parseError(dataset.error);
    return (
      <Page>
        {code === "not-found" || code === "invalid-input" ? (
          <ForbiddenState heading="h1" title="There is no such dataset" actions={<ButtonLink href={links.publicDatasets()}>All public datasets</ButtonLink>} />
        ) : (
          <ErrorState heading="h1" title="The dataset could not be loaded" onRetry={() => void dataset.refetch()} traceId={requestId}>
            {message}
          </ErrorState>
        )}
      </Page>
    );
  }
  return <DatasetDetailView dataset={dataset.data} />;
}
