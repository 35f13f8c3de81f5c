import { useInfiniteQuery } from "@tanstack/react-query";
import { queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import { CodeBlock, EmptyState, LayersIcon, LoadMore, Page, PageHeader, Stack, setFormatLocale } from "@aiweb/ui";
import { ForShippers } from "./for-shippers.tsx";
import { QueryView } from "./query-view.tsx";
import { RemoteTable } from "./remote-table.tsx";

setFormatLocale(navigator.language);

/** The remotes that one ships: for publishers and operators. */
export function RemotesPage() {
  return (
    <Page>
      <PageHeader title="Remotes" purpose="Parts of AIWeb that teams ship on their own: who gets which version, and how it comes up." />
      <ForShippers>
        <Remotes />
      </ForShippers>
    </Page>
  );
}

function Remotes() {
  const remotes = useInfiniteQuery(trpc.registry.list.infiniteQueryOptions({ limit: 24 }, { getNextPageParam: (page) => page.nextCursor }));
  useLiveTopic("registry", () => void queryClient.invalidateQueries(trpc.registry.pathFilter()));
  return (
    <QueryView query={remotes} what="the remotes">
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.items);
        return rows.length === 0 ? (
          <EmptyState title="Nothing is shipped yet" icon={LayersIcon} actions={<CodeBlock code="npm run remote -- publish NAME" label="Command" copy />}>
            A remote appears here with its first version. It is built and sent by one command.
          </EmptyState>
        ) : (
          <Stack gap={4}>
            <RemoteTable remotes={rows} />
            <LoadMore hasMore={remotes.hasNextPage} loading={remotes.isFetchingNextPage} failed={remotes.isFetchNextPageError} onLoadMore={() => void remotes.fetchNextPage()} shown={rows.length} noun="remotes" />
          </Stack>
        );
      }}
    </QueryView>
  );
}
