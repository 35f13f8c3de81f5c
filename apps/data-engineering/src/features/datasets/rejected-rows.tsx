import { useInfiniteQuery } from "@tanstack/react-query";
import { trpc } from "@aiweb/api-client";
import type { DatasetFile } from "@aiweb/contracts/datasets/dataset";
import { LoadMore, Stack } from "@aiweb/ui";
import { QueryView } from "../../app/query-view.tsx";
import { RejectedRowTable } from "./rejected-row-table.tsx";

const PAGE = 25;

/** All rows of a file that did not fit, a page at a time. */
export function RejectedRows({ file }: { file: Pick<DatasetFile, "id" | "name" | "rejected"> }) {
  const rows = useInfiniteQuery(trpc.datasets.listRejectedRows.infiniteQueryOptions({ file: file.id, limit: PAGE }, { getNextPageParam: (page) => page.nextCursor, staleTime: Number.POSITIVE_INFINITY }));
  return (
    <QueryView query={rows} what="the rows that did not fit">
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return (
          <Stack gap={3}>
            <RejectedRowTable name={file.name} rows={items} />
            <LoadMore hasMore={rows.hasNextPage} loading={rows.isFetchingNextPage} failed={rows.isFetchNextPageError} onLoadMore={() => void rows.fetchNextPage()} shown={items.length} total={file.rejected.count} noun="rows" />
          </Stack>
        );
      }}
    </QueryView>
  );
}
