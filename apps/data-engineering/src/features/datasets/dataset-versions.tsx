import { useInfiniteQuery } from "@tanstack/react-query";
import { trpc } from "@aiweb/api-client";
import type { DatasetVersion } from "@aiweb/contracts/datasets/dataset";
import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { links } from "@aiweb/federation";
import { Bytes, formatNumber, Hash, Link, LoadMore, RelativeTime, Stack, StateDot, Table } from "@aiweb/ui";
import type { TableColumn } from "@aiweb/ui";
import { datasetStateWords } from "../../app/dataset-words.ts";
import { QueryView } from "../../app/query-view.tsx";

function columnsFor(path: string, newest: number | null): TableColumn<DatasetVersion>[] {
  return [
    {
      key: "number",
      header: "Version",
      width: "90px",
      cell: ({ number }) => (
        <Link href={number === newest ? path : `${path}?version=${number}`}>{`v${number}`}</Link>
      ),
    },
    { key: "change", header: "What changed", cell: ({ change }) => change },
    { key: "state", header: "State", cell: ({ state }) => <StateDot tone={datasetStateWords[state].tone}>{datasetStateWords[state].word}</StateDot> },
    { key: "rows", header: "Rows", align: "end", cell: ({ rows }) => (rows === null ? "–" : formatNumber(rows)) },
    { key: "bytes", header: "Size", align: "end", cell: ({ bytes }) => <Bytes value={bytes} /> },
    { key: "hash", header: "Content", cell: ({ hash }) => (hash === null ? "–" : <Hash value={hash} label="content hash" />) },
    { key: "created", header: "Made", align: "end", cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  ];
}

/** Every version, newest first: what changed, and how it came out. */
export function DatasetVersions({ dataset }: { dataset: DatasetDetail }) {
  const versions = useInfiniteQuery(trpc.datasets.listVersions.infiniteQueryOptions({ dataset: dataset.id, limit: 24 }, { getNextPageParam: (page) => page.nextCursor }));
  return (
    <QueryView query={versions} what="the versions">
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.items);
        return (
          <Stack gap={4}>
            <Table caption="Versions" columns={columnsFor(links.dataset(dataset.owner.handle, dataset.name), dataset.version)} rows={rows} rowKey={(version) => version.id} />
            <LoadMore hasMore={versions.hasNextPage} loading={versions.isFetchingNextPage} failed={versions.isFetchNextPageError} onLoadMore={() => void versions.fetchNextPage()} shown={rows.length} noun="versions" />
          </Stack>
        );
      }}
    </QueryView>
  );
}
