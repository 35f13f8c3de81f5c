import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { ButtonLink, EmptyState, LoadMore, Page, PageHeader, PlusIcon, Stack } from "@aiweb/ui";
import { lazy, Suspense, useState } from "react";
import { ListSearch } from "../../app/list-search.tsx";
import { QueryView } from "../../app/query-view.tsx";
import { DeployButton } from "./deploy-button.tsx";
import { DeploymentTable } from "./deployment-table.tsx";

const DeployDialog = lazy(async () => ({ default: (await import("./deploy-dialog.tsx")).DeployDialog }));

/** What one keeps running. */
export function DeploymentListPage() {
  const search: { search?: unknown } = useSearch({ strict: false });
  const words = typeof search.search === "string" ? search.search : "";
  const navigate = useNavigate();
  const [choosing, setChoosing] = useState(false);
  const deployments = useInfiniteQuery(
    trpc.deployments.list.infiniteQueryOptions({ search: words, limit: 24 }, { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData }),
  );
  useLiveTopic("deployments", () => void queryClient.invalidateQueries(trpc.deployments.list.pathFilter()));
  return (
    <Page>
      <Stack gap={5}>
        <PageHeader title="Serving" purpose="Models that you keep running, for the playground and for your own programs." actions={<DeployButton icon={PlusIcon} onClick={() => setChoosing(true)} />} />
        <ListSearch
          label="Search deployments"
          placeholder="Model"
          value={words}
          onValueChange={(value) => void navigate({ to: ".", search: value === "" ? {} : { search: value }, replace: true })}
        />
        <QueryView query={deployments} what="your deployments">
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            return rows.length === 0 ? (
              <EmptyState
                title={words === "" ? "Nothing is served yet" : "No deployment fits"}
                noun="deployment"
                actions={words === "" ? <ButtonLink href={links.ownModels()}>Your models</ButtonLink> : <ButtonLink href={links.serving()}>Show all</ButtonLink>}
              >
                {words === "" ? "Deploy a model that you taught, or the base model itself, and talk to it in the playground or over /v1." : "Take a word away."}
              </EmptyState>
            ) : (
              <Stack gap={4}>
                <DeploymentTable deployments={rows} />
                <LoadMore hasMore={deployments.hasNextPage} loading={deployments.isFetchingNextPage} onLoadMore={() => void deployments.fetchNextPage()} shown={rows.length} total={pages[0]?.total} noun="deployments" />
              </Stack>
            );
          }}
        </QueryView>
        <Suspense>{choosing ? <DeployDialog onClose={() => setChoosing(false)} /> : null}</Suspense>
      </Stack>
    </Page>
  );
}
