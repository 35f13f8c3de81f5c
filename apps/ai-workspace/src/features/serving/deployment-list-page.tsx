import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import type { DeploymentState } from "@aiweb/contracts/deployments/deployment";
import { links } from "@aiweb/federation";
import { ButtonLink, CatalogueLayout, EmptyState, FacetGroup, LoadMore, Page, PageHeader, PlusIcon, SearchField, Stack } from "@aiweb/ui";
import { lazy, Suspense, useState } from "react";
import { QueryView } from "../../app/query-view.tsx";
import { stateSearch, type StateSearch } from "../../app/state-search.ts";
import { DeployButton } from "./deploy-button.tsx";
import { deploymentStates, deploymentStateWords } from "./deployment-state-words.ts";
import { DeploymentTable } from "./deployment-table.tsx";

const DeployDialog = lazy(async () => ({ default: (await import("./deploy-dialog.tsx")).DeployDialog }));

const readSearch = stateSearch(deploymentStates);

/** What one keeps running. */
export function DeploymentListPage() {
  const search = readSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (next: StateSearch<DeploymentState>) => void navigate({ to: ".", search: () => readSearch({ ...search, ...next }), replace: true });
  const [choosing, setChoosing] = useState(false);
  const deployments = useInfiniteQuery(
    trpc.deployments.list.infiniteQueryOptions({ search: search.search ?? "", state: search.state ?? [], limit: 24 }, { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData }),
  );
  useLiveTopic("deployments", () => void queryClient.invalidateQueries(trpc.deployments.list.pathFilter()));
  const counts = deployments.data?.pages[0]?.facets["state"] ?? {};
  const filtered = search.search !== undefined || search.state !== undefined;
  const isEmpty = !filtered && deployments.data?.pages[0]?.total === 0;
  const choose = () => setChoosing(true);
  return (
    <Page>
      <PageHeader title="Serving" purpose="Models that you keep running, for the playground and for your own programs." actions={<DeployButton variant={isEmpty ? "secondary" : "primary"} icon={PlusIcon} onClick={choose} />} />
      {isEmpty ? (
        <NoDeployments onDeploy={choose} />
      ) : (
        <CatalogueLayout
          active={search.state?.length ?? 0}
          facets={
            <>
              <SearchField label="Search deployments" placeholder="Model" delay={250} value={search.search ?? ""} onValueChange={(value) => change({ search: value })} />
              <FacetGroup
                title="State"
                options={deploymentStates.map((state) => ({ value: state, label: deploymentStateWords[state].word, count: counts[state] ?? 0 }))}
                selected={search.state ?? []}
                onSelectedChange={(state) => change({ state: deploymentStates.filter((known) => state.includes(known)) })}
              />
            </>
          }
        >
          <QueryView query={deployments} what="your deployments">
            {({ pages }) => {
              const rows = pages.flatMap((page) => page.items);
              return rows.length === 0 ? (
                <EmptyState title="No deployment fits" noun="deployment" actions={<ButtonLink href={links.serving()} onClick={() => change({ search: "", state: [] })}>Show all deployments</ButtonLink>}>
                  Take a word or a state away.
                </EmptyState>
              ) : (
                <Stack gap={4}>
                  <DeploymentTable deployments={rows} />
                  <LoadMore hasMore={deployments.hasNextPage} loading={deployments.isFetchingNextPage} failed={deployments.isFetchNextPageError} onLoadMore={() => void deployments.fetchNextPage()} shown={rows.length} total={pages[0]?.total} noun="deployments" />
                </Stack>
              );
            }}
          </QueryView>
        </CatalogueLayout>
      )}
      <Suspense>{choosing ? <DeployDialog onClose={() => setChoosing(false)} /> : null}</Suspense>
    </Page>
  );
}

function NoDeployments({ onDeploy }: { onDeploy: () => void }) {
  return (
    <EmptyState title="Nothing is served yet" noun="deployment" actions={<DeployButton onClick={onDeploy} />}>
      Deploy a model that you taught, or the base model itself, and talk to it in the playground or over /v1.
    </EmptyState>
  );
}
