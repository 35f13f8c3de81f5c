import { trpc } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { Button, ButtonLink, CatalogueLayout, Chip, Chips, EmptyState, Grid, LoadMore, Page, PageHeader, ResultBar, Select, SkeletonList } from "@aiweb/ui";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { QueryView } from "../../app/query-view.tsx";
import { DatasetCard } from "./dataset-card.tsx";
import { DatasetFacets } from "./dataset-facets.tsx";
import { facetValue } from "../../app/facets.ts";
import { datasetListSearch, datasetSorts, filterOf, type DatasetFilter, type DatasetListSearch } from "./dataset-list-search.ts";
import { FORMATS, SORTS } from "./dataset-words.ts";

const CARD_HEIGHT = 136;

/** Public datasets. The list's state is the URL. */
export function DatasetListPage() {
  const search = datasetListSearch(useSearch({ strict: false }));
  const filter = filterOf(search);
  const navigate = useNavigate();
  const list = useInfiniteQuery(
    trpc.datasets.listPublic.infiniteQueryOptions(
      { ...filter, limit: 24 },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const [first] = list.data?.pages ?? [];
  const datasets = list.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.keys(search).some((key) => key !== "sort");
  const change = (part: DatasetListSearch) => void navigate({ to: ".", search: (now: Record<string, unknown>) => datasetListSearch({ ...now, ...part }), replace: true });

  return (
    <Page>
      <PageHeader title="Data" purpose="Public datasets: look inside, then teach a model with them." />
      {first?.total === 0 && !filtered ? (
        <NoPublicData />
      ) : (
        <CatalogueLayout active={filter.format.length + filter.licence.length} facets={<DatasetFacets filter={filter} counts={first?.facets} onChange={change} />}>
          <ResultBar
            chips={<SearchChips filter={filter} onChange={change} />}
            count={first === undefined ? "" : `${first.total} ${first.total === 1 ? "dataset" : "datasets"}`}
            sort={<Select label="Sort" labelHidden look="quiet" options={datasetSorts.map((value) => ({ value, label: SORTS[value] }))} value={filter.sort} onValueChange={(sort) => change({ sort })} />}
          />
          <QueryView query={list} what="the datasets" skeleton={<SkeletonList layout="grid" height={CARD_HEIGHT} label="Loading datasets" />}>
            {() =>
              datasets.length === 0 ? (
                <EmptyState noun="dataset" title="No dataset fits" actions={<Button onClick={() => void navigate({ to: ".", search: {}, replace: true })}>Clear the filters</Button>}>
                  No public dataset has all of these at once.
                </EmptyState>
              ) : (
                <>
                  <Grid min={380}>
                    {datasets.map((dataset) => (
                      <DatasetCard key={dataset.id} dataset={dataset} />
                    ))}
                  </Grid>
                  <LoadMore hasMore={list.hasNextPage} loading={list.isFetchingNextPage} failed={list.isFetchNextPageError} onLoadMore={() => void list.fetchNextPage()} shown={datasets.length} total={first?.total} noun="datasets" />
                </>
              )
            }
          </QueryView>
        </CatalogueLayout>
      )}
    </Page>
  );
}

function SearchChips({ filter, onChange }: { filter: DatasetFilter; onChange: (change: DatasetListSearch) => void }) {
  const chosen = (["format", "licence"] as const).flatMap((facet) => filter[facet].map((value) => ({ facet, value, rest: filter[facet].filter((one) => one !== value) })));
  if (chosen.length === 0) return null;
  return (
    <Chips>
      {chosen.map(({ facet, value, rest }) => (
        <Chip key={`${facet} ${value}`} onRemove={() => onChange({ [facet]: facetValue(rest) })}>
          {facet === "format" ? (FORMATS[value] ?? value) : value}
        </Chip>
      ))}
    </Chips>
  );
}

function NoPublicData() {
  return (
    <EmptyState noun="dataset" title="Nobody has made a dataset public yet" actions={<ButtonLink href={links.datasets()} variant="primary">Your datasets</ButtonLink>}>
      Yours can be the first: its settings say who sees it.
    </EmptyState>
  );
}
