import { parseError, trpc } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { ButtonLink, ErrorState, ForbiddenState, Page, Skeleton, SkeletonList, Stack } from "@aiweb/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { ModelDetailView } from "./model-detail.tsx";

/** A model of the catalogue by its owner's handle and its name. */
export function ModelPage() {
  const { handle = "", name = "" } = useParams({ strict: false });
  const model = useQuery(trpc.models.get.queryOptions({ model: `${handle}/${name}` }));
  if (model.isPending) {
    return (
      <Page>
        <Stack gap={4}>
          <Skeleton width={320} height={36} shape="block" />
          <SkeletonList count={3} height={96} label="Loading the model" />
        </Stack>
      </Page>
    );
  }
  if (model.isError) {
    const { code, message, requestId } = parseError(model.error);
    return (
      <Page>
        {code === "not-found" || code === "invalid-input" ? (
          <ForbiddenState heading="h1" title="There is no such model" actions={<ButtonLink href={links.models()}>All models</ButtonLink>} />
        ) : (
          <ErrorState heading="h1" title="The model could not be loaded" onRetry={() => void model.refetch()} traceId={requestId}>
            {message}
          </ErrorState>
        )}
      </Page>
    );
  }
  return <ModelDetailView model={model.data} />;
}
