import type { ReactNode } from "react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import { links, useAccount, useHostApi } from "@aiweb/federation";
import { Button, ButtonLink, CatalogueLayout, Chip, Chips, EmptyState, FacetGroup, ForbiddenState, LoadMore, Page, PageHeader, PlusIcon, ResultBar, SearchField, Select, Stack } from "@aiweb/ui";
import { formatWords } from "../../app/dataset-words.ts";
import { newDatasetPath } from "../../app/paths.ts";
import { QueryView } from "../../app/query-view.tsx";
import { datasetListSearch, datasetSorts, type DatasetListSearch } from "./dataset-list-search.ts";
import { DatasetTable } from "./dataset-table.tsx";
import { LoadSampleButton } from "./load-sample-button.tsx";

const sortWords = { updated: "Changed last", name: "Name", rows: "Most rows" } as const;

/** One's own datasets. */
export function DatasetListPage() {
  const account = useAccount();
  const host = useHostApi();
  return (
    <Page>
      {account === null ? (
        <>
          <Header />
          <ForbiddenState title="Sign in to see your datasets" actions={<Button variant="primary" onClick={() => host.signIn()}>Sign in</Button>}>
            Public datasets are open to everybody in the Marketplace.
          </ForbiddenState>
        </>
      ) : (
        <OwnDatasets />
      )}
    </Page>
  );
}

function Header({ actions }: { actions?: ReactNode }) {
  return <PageHeader title="Datasets" purpose="Your data, as versions that never change under a model." actions={actions} />;
}

function OwnDatasets() {
  const search = datasetListSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (next: Record<string, unknown>) => void navigate({ to: ".", search: () => datasetListSearch({ ...search, ...next }), replace: true });
  const datasets = useInfiniteQuery(
    trpc.datasets.list.infiniteQueryOptions(
      { search: search.search ?? "", licence: search.licence ?? [], format: search.format ?? [], sort: search.sort ?? "updated", limit: 24 },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  useLiveTopic("datasets", () => void queryClient.invalidateQueries(trpc.datasets.list.pathFilter()));
  const first = datasets.data?.pages[0];
  const filtered = search.search !== undefined || search.licence !== undefined || search.format !== undefined;
  const isEmpty = first?.total === 0 && !filtered;
  const header = (
    <Header
      actions={
        <ButtonLink href={newDatasetPath} variant={isEmpty ? "secondary" : "primary"} icon={PlusIcon}>
          New dataset
        </ButtonLink>
      }
    />
  );
  if (isEmpty)
    return (
      <>
        {header}
        <NoDatasets />
      </>
    );

  return (
    <>
      {header}
      <CatalogueLayout active={(search.format?.length ?? 0) + (search.licence?.length ?? 0)} facets={<DatasetFacets search={search} facets={first?.facets ?? {}} onChange={change} />}>
        <QueryView query={datasets} what="your datasets">
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            return (
              <Stack gap={4}>
                <ResultBar
                  chips={<SearchChips search={search} onChange={change} />}
                  count={`${pages[0]?.total ?? 0} ${pages[0]?.total === 1 ? "dataset" : "datasets"}`}
                  sort={<Select label="Order" labelHidden look="quiet" options={datasetSorts.map((value) => ({ value, label: sortWords[value] }))} value={search.sort ?? "updated"} onValueChange={(sort) => change({ sort })} />}
                />
                {rows.length === 0 ? (
                  <EmptyState title="No dataset fits" noun="dataset" actions={<ButtonLink href={links.datasets()}>Show all datasets</ButtonLink>}>
                    Take a word or a choice away.
                  </EmptyState>
                ) : (
                  <>
                    <DatasetTable datasets={rows} />
                    <LoadMore hasMore={datasets.hasNextPage} loading={datasets.isFetchingNextPage} failed={datasets.isFetchNextPageError} onLoadMore={() => void datasets.fetchNextPage()} shown={rows.length} total={pages[0]?.total} noun="datasets" />
                  </>
                )}
              </Stack>
            );
          }}
        </QueryView>
      </CatalogueLayout>
    </>
  );
}

type FacetsProps = { search: DatasetListSearch; facets: Record<string, Record<string, number>>; onChange: (next: Record<string, unknown>) => void };

function DatasetFacets({ search, facets, onChange }: FacetsProps) {
  const licences = Object.entries(facets["licence"] ?? {});
  const formats = facets["format"] ?? {};
  return (
    <Stack gap={5}>
      <SearchField label="Search datasets" placeholder="Name, description" delay={250} value={search.search ?? ""} onValueChange={(value) => onChange({ search: value })} />
      <FacetGroup
        title="Kind of file"
        options={Object.entries(formatWords).map(([value, label]) => ({ value, label, count: formats[value] ?? 0 }))}
        selected={search.format ?? []}
        onSelectedChange={(format) => onChange({ format })}
      />
      {licences.length === 0 ? null : (
        <FacetGroup title="Licence" options={licences.map(([value, count]) => ({ value, label: value, count }))} selected={search.licence ?? []} onSelectedChange={(licence) => onChange({ licence })} />
      )}
    </Stack>
  );
}

function SearchChips({ search, onChange }: Omit<FacetsProps, "facets">) {
  const { format = [], licence = [] } = search;
  if (format.length + licence.length === 0) return null;
  return (
    <Chips>
      {format.map((value) => (
        <Chip key={value} onRemove={() => onChange({ format: format.filter((one) => one !== value) })}>
          {formatWords[value] ?? value}
        </Chip>
      ))}
      {licence.map((value) => (
        <Chip key={value} onRemove={() => onChange({ licence: licence.filter((one) => one !== value) })}>
          {value}
        </Chip>
      ))}
    </Chips>
  );
}

function NoDatasets() {
  return (
    <EmptyState
      title="No data yet"
      noun="dataset"
      actions={<LoadSampleButton variant="primary" />}
    >
      A dataset is what a model learns from. Load the sample to try the whole road, or bring a file of your own: CSV, TSV, JSONL, a JSON list or Parquet.
    </EmptyState>
  );
}
