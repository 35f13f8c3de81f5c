import { trpc } from "@aiweb/api-client";
import { Card, LoadMore, SkeletonList } from "@aiweb/ui";
import { useInfiniteQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { QueryView } from "../../app/query-view.tsx";

const VersionList = lazy(async () => ({ default: (await import("./version-list.tsx")).VersionList }));

/** The versions of a model, page by page. */
export function ModelVersions({ model }: { model: string }) {
  const versions = useInfiniteQuery(trpc.models.listVersions.infiniteQueryOptions({ model, limit: 10 }, { getNextPageParam: (page) => page.nextCursor }));
  const skeleton = (
    <Card heading="section" title="Versions">
      <SkeletonList count={3} label="Loading its versions" />
    </Card>
  );
  return (
    <QueryView query={versions} what="its versions" skeleton={skeleton}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.items);
        return (
          <Suspense fallback={skeleton}>
            <VersionList
              versions={rows}
              more={
                versions.hasNextPage ? (
                  <LoadMore hasMore loading={versions.isFetchingNextPage} failed={versions.isFetchNextPageError} onLoadMore={() => void versions.fetchNextPage()} shown={rows.length} noun="versions" />
                ) : null
              }
            />
          </Suspense>
        );
      }}
    </QueryView>
  );
}
