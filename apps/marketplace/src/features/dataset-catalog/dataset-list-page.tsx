import { parseError, trpc } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { Button, ButtonLink, CatalogueLayout, Chip, Chips, EmptyState, ErrorState, Grid, LoadMore, Page, PageHeader, ResultBar, Select, SkeletonList } from "@aiweb/ui";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { DatasetCard } from "./dataset-card.tsx";
import { DatasetFacets } from "./dataset-facets.tsx";
import { datasetListSearch, datasetSorts, type DatasetListSearch } from "./dataset-list-search.ts";
import { FORMATS, SORTS } from "./dataset-words.ts";

const CARD_HEIGHT = 136;

/** Public datasets. The list's state is the URL. */
export function DatasetListPage() {
  const search = datasetListSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const list = useInfiniteQuery(
    trpc.datasets.listPublic.infiniteQueryOptions(
      { search: search.search ?? "", licence: search.licence ?? [], format: search.format ?? [], sort: search.sort ?? "updated", limit: 24 },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const [first] = list.data?.pages ?? [];
  const datasets = list.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (part: Record<string, unknown>) => void navigate({ to: ".", search: (now: Record<string, unknown>) => datasetListSearch({ ...now, ...part }), replace: true });

  return (
    <Page>
      <PageHeader title="Data" purpose="Public datasets: look inside, then teach a model with them." />
      <CatalogueLayout facets={<DatasetFacets search={search} counts={first?.facets ?? {}} onChange={change} />}>
        <ResultBar
          chips={<SearchChips search={search} onChange={change} />}
          count={first === undefined ? "" : `${first.total} ${first.total === 1 ? "dataset" : "datasets"}`}
          sort={<Select label="Sort" labelHidden look="quiet" options={datasetSorts.map((value) => ({ value, label: SORTS[value] }))} value={search.sort ?? "updated"} onValueChange={(sort) => change({ sort })} />}
        />
        {list.isPending ? (
          <SkeletonList layout="grid" height={CARD_HEIGHT} label="Loading datasets" />
        ) : list.isError ? (
          <ErrorState title="The datasets could not be loaded" onRetry={() => void list.refetch()} traceId={parseError(list.error).requestId}>
            {parseError(list.error).message}
          </ErrorState>
        ) : datasets.length === 0 ? (
          <Nothing search={search} onClear={() => void navigate({ to: ".", search: {}, replace: true })} />
        ) : (
          <>
            <Grid min={380}>
              {datasets.map((dataset) => (
                <DatasetCard key={dataset.id} dataset={dataset} />
              ))}
            </Grid>
            <LoadMore hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onLoadMore={() => void list.fetchNextPage()} shown={datasets.length} total={first?.total} noun="datasets" />
          </>
        )}
      </CatalogueLayout>
    </Page>
  );
}

function SearchChips({ search, onChange }: { search: DatasetListSearch; onChange: (change: Record<string, unknown>) => void }) {
  const chosen = (["format", "licence"] as const).flatMap((facet) => (search[facet] ?? []).map((value) => ({ facet, value, rest: (search[facet] ?? []).filter((one) => one !== value) })));
  if (chosen.length === 0) return null;
  return (
    <Chips>
      {chosen.map(({ facet, value, rest }) => (
        <Chip key={`${facet} ${value}`} onRemove={() => onChange({ [facet]: rest })}>
          {facet === "format" ? (FORMATS[value] ?? value) : value}
        </Chip>
      ))}
    </Chips>
  );
}

function Nothing({ search, onClear }: { search: DatasetListSearch; onClear: () => void }) {
  const filtered = search.search !== undefined || search.format !== undefined || search.licence !== undefined;
  return filtered ? (
    <EmptyState noun="dataset" title="No dataset fits" actions={<Button onClick={onClear}>Clear the filters</Button>}>
      No public dataset has all of these at once.
    </EmptyState>
  ) : (
    <EmptyState noun="dataset" title="Nobody has made a dataset public yet" actions={<ButtonLink href={links.datasets()}>Your datasets</ButtonLink>}>
      Yours can be the first: its settings say who sees it.
    </EmptyState>
  );
}
