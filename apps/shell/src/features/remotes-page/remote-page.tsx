import { lazy, Suspense, useState } from "react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import type { RemoteSummary } from "@aiweb/contracts/registry/remote";
import { links } from "@aiweb/federation";
import { ButtonLink, Card, EmptyState, LayersIcon, LoadMore, Page, setFormatLocale, Skeleton, SkeletonList, Stack } from "@aiweb/ui";
import { ChangeHistory } from "./change-history.tsx";
import { ForShippers } from "./for-shippers.tsx";
import { QueryView } from "./query-view.tsx";
import type { ReasonedAct } from "./reason-dialog.tsx";
import { RemoteRecord } from "./remote-record.tsx";
import { VersionTable } from "./version-table.tsx";

setFormatLocale(navigator.language);

// dialogs and the menu weigh Base UI, forms and the contract's rules
const PromoteDialog = lazy(async () => ({ default: (await import("./promote-dialog.tsx")).PromoteDialog }));
const ReasonDialog = lazy(async () => ({ default: (await import("./reason-dialog.tsx")).ReasonDialog }));
const RemoteActions = lazy(async () => ({ default: (await import("./remote-actions.tsx")).RemoteActions }));

/** One remote: for its publishers and operators. */
export function RemotePage() {
  return (
    <Page>
      <ForShippers heading="h1">
        <Remote />
      </ForShippers>
    </Page>
  );
}

function Remote() {
  const { remote: name = "" } = useParams({ strict: false });
  const found = useQuery(trpc.registry.get.queryOptions({ remote: name }));
  useLiveTopic("registry", () => void queryClient.invalidateQueries(trpc.registry.pathFilter()));
  const missing = (
    <EmptyState heading="h1" title={`There is no remote called ${name}`} icon={LayersIcon} actions={<ButtonLink href={links.remotes()}>All remotes</ButtonLink>}>
      It appears here with its first version.
    </EmptyState>
  );
  return (
    <QueryView query={found} what="this remote" heading="h1" missing={missing} skeleton={<RecordSkeleton />}>
      {({ remote }) => (remote === null ? missing : <Record remote={remote} />)}
    </QueryView>
  );
}

function RecordSkeleton() {
  return (
    <Stack gap={4}>
      <Skeleton width={320} height={36} shape="block" />
      <SkeletonList count={3} height={96} label="Loading the remote" />
    </Stack>
  );
}

function Record({ remote }: { remote: RemoteSummary }) {
  const [promoting, setPromoting] = useState<string>();
  const [act, setAct] = useState<ReasonedAct>();
  const changes = useInfiniteQuery(trpc.registry.listChanges.infiniteQueryOptions({ remote: remote.name, limit: 10 }, { getNextPageParam: (page) => page.nextCursor }));
  const versions = useInfiniteQuery(trpc.registry.listVersions.infiniteQueryOptions({ remote: remote.name, limit: 12 }, { getNextPageParam: (page) => page.nextCursor }));
  return (
    <>
      <RemoteRecord
        remote={remote}
        latest={changes.data?.pages[0]?.items[0]}
        actions={
          <Suspense fallback={<Skeleton width={180} height={36} shape="block" />}>
            <RemoteActions remote={remote} onAct={setAct} />
          </Suspense>
        }
        versions={
          <Card title="Versions">
            <QueryView query={versions} what="its versions">
              {({ pages }) => {
                const rows = pages.flatMap((page) => page.items);
                return (
                  <Stack gap={3}>
                    <VersionTable remote={remote} versions={rows} onPromote={setPromoting} />
                    <LoadMore hasMore={versions.hasNextPage} loading={versions.isFetchingNextPage} failed={versions.isFetchNextPageError} onLoadMore={() => void versions.fetchNextPage()} shown={rows.length} total={remote.versionCount} noun="versions" />
                  </Stack>
                );
              }}
            </QueryView>
          </Card>
        }
        history={
          <Card title="History">
            <QueryView query={changes} what="its history">
              {({ pages }) => {
                const rows = pages.flatMap((page) => page.items);
                return (
                  <Stack gap={3}>
                    <ChangeHistory changes={rows} />
                    <LoadMore hasMore={changes.hasNextPage} loading={changes.isFetchingNextPage} failed={changes.isFetchNextPageError} onLoadMore={() => void changes.fetchNextPage()} shown={rows.length} noun="changes" />
                  </Stack>
                );
              }}
            </QueryView>
          </Card>
        }
      />
      <Suspense>
        {promoting === undefined ? null : <PromoteDialog remote={remote} version={promoting} onClose={() => setPromoting(undefined)} />}
        {act === undefined ? null : <ReasonDialog remote={remote} act={act} onClose={() => setAct(undefined)} />}
      </Suspense>
    </>
  );
}
