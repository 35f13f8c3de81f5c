import { trpc } from "@aiweb/api-client";
import { Button, CatalogueLayout, EmptyState, Grid, LoadMore, Page, PageHeader, ResultBar, Select, SkeletonList } from "@aiweb/ui";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { QueryView } from "../../app/query-view.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { ModelCard } from "./model-card.tsx";
import { ModelFacets } from "./model-facets.tsx";
import { filterOf, modelListSearch, type ModelListSearch, type Sort } from "./model-list-search.ts";
import { SORTS } from "./model-words.ts";

const CARD_HEIGHT = 136;
const ORDER: readonly Sort[] = ["relevance", "updated", "name", "parameters"];
const sortOptions = ORDER.map((value) => ({ value, label: SORTS[value] }));

/** The catalogue of models: platform models and everybody's public ones. Its state is the URL. */
export function ModelListPage() {
  const filter = filterOf(modelListSearch(useSearch({ strict: false })));
  const navigate = useNavigate();
  const list = useInfiniteQuery(trpc.models.list.infiniteQueryOptions(filter, { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData }));
  const [first] = list.data?.pages ?? [];
  const models = list.data?.pages.flatMap((page) => page.items) ?? [];

  function change(part: ModelListSearch) {
    void navigate({ to: ".", search: (now: Record<string, unknown>) => modelListSearch({ ...now, ...part }), replace: true });
  }
  function clear() {
    void navigate({ to: ".", search: {}, replace: true });
  }

  return (
    <Page>
      <PageHeader title="Models" purpose="Use one now, or teach it with your own data." />
      <CatalogueLayout active={filter.task.length + filter.provider.length + filter.can.length + filter.licence.length} facets={<ModelFacets filter={filter} counts={first?.facets} onChange={change} />}>
        <ResultBar
          chips={<FilterChips filter={filter} onChange={change} />}
          count={first === undefined ? "" : `${first.total} ${first.total === 1 ? "model" : "models"}`}
          sort={<Select label="Sort" labelHidden look="quiet" options={sortOptions} value={filter.sort} onValueChange={(sort) => change({ sort })} />}
        />
        <QueryView query={list} what="the models" skeleton={<SkeletonList layout="grid" height={CARD_HEIGHT} label="Loading models" />}>
          {() =>
            models.length === 0 ? (
              <EmptyState noun="model" title="No model fits" actions={<Button onClick={clear}>Clear the filters</Button>}>
                Nothing in the catalogue has all of these at once.
              </EmptyState>
            ) : (
              <>
                <Grid min={380}>
                  {models.map((model) => (
                    <ModelCard key={model.id} model={model} />
                  ))}
                </Grid>
                <LoadMore hasMore={list.hasNextPage} loading={list.isFetchingNextPage} failed={list.isFetchNextPageError} onLoadMore={() => void list.fetchNextPage()} shown={models.length} total={first?.total} noun="models" />
              </>
            )
          }
        </QueryView>
      </CatalogueLayout>
    </Page>
  );
}
