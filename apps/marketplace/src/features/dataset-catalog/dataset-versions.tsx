import { trpc } from "@aiweb/api-client";
import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { Card, LoadMore, SkeletonList, Stack } from "@aiweb/ui";
import { useInfiniteQuery } from "@tanstack/react-query";
import { QueryView } from "../../app/query-view.tsx";
import { DatasetVersionTable } from "./dataset-version-table.tsx";

/** The versions of a dataset, page by page. */
export function DatasetVersions({ dataset }: { dataset: DatasetDetail }) {
  const versions = useInfiniteQuery(trpc.datasets.listVersions.infiniteQueryOptions({ dataset: dataset.id, limit: 10 }, { getNextPageParam: (page) => page.nextCursor }));
  return (
    <Card title="Versions">
      <QueryView query={versions} what="its versions" skeleton={<SkeletonList count={3} height={36} label="Loading its versions" />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <Stack gap={3}>
              <DatasetVersionTable dataset={dataset} versions={rows} />
              {versions.hasNextPage ? (
                <LoadMore hasMore loading={versions.isFetchingNextPage} failed={versions.isFetchNextPageError} onLoadMore={() => void versions.fetchNextPage()} shown={rows.length} noun="versions" />
              ) : null}
            </Stack>
          );
        }}
      </QueryView>
    </Card>
  );
}
