import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { BuildIcon, ButtonLink, CatalogueLayout, EmptyState, FacetGroup, LoadMore, Page, PageHeader, SearchField, Stack } from "@aiweb/ui";
import { QueryView } from "../../app/query-view.tsx";
import { jobListSearch, jobStates, type JobListSearch } from "./job-list-search.ts";
import { jobStateWords } from "./job-state-words.ts";
import { JobTable } from "./job-table.tsx";

/** One's own fine-tuning jobs. */
export function JobListPage() {
  const search = jobListSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (next: JobListSearch) => void navigate({ to: ".", search: () => jobListSearch({ ...search, ...next }), replace: true });
  const jobs = useInfiniteQuery(
    trpc.jobs.list.infiniteQueryOptions(
      { search: search.search ?? "", state: search.state ?? [], limit: 24 },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  useLiveTopic("jobs", () => void queryClient.invalidateQueries(trpc.jobs.list.pathFilter()));
  const counts = jobs.data?.pages[0]?.facets["state"] ?? {};
  const filtered = search.search !== undefined || search.state !== undefined;
  const isEmpty = !filtered && jobs.data?.pages[0]?.total === 0;

  return (
    <Page>
      <PageHeader
        title="Fine-tuning jobs"
        purpose="What is being taught now, and what was."
        actions={
          <ButtonLink href={links.build()} variant={isEmpty ? "secondary" : "primary"} icon={BuildIcon}>
            Build a model
          </ButtonLink>
        }
      />
      {isEmpty ? (
        <NoJobs />
      ) : (
        <CatalogueLayout
          active={search.state?.length ?? 0}
          facets={
            <>
              <SearchField label="Search jobs" placeholder="Name, model, dataset" delay={250} value={search.search ?? ""} onValueChange={(value) => change({ search: value })} />
              <FacetGroup
                title="State"
                options={jobStates.map((state) => ({ value: state, label: jobStateWords[state].word, count: counts[state] ?? 0 }))}
                selected={search.state ?? []}
                onSelectedChange={(state) => change({ state: jobStates.filter((known) => state.includes(known)) })}
              />
            </>
          }
        >
          <QueryView query={jobs} what="your jobs">
            {({ pages }) => {
              const rows = pages.flatMap((page) => page.items);
              return rows.length === 0 ? (
                <EmptyState title="No job fits" noun="job" actions={<ButtonLink href={links.jobs()} onClick={() => change({ search: "", state: [] })}>Show all jobs</ButtonLink>}>
                  Take a word or a state away.
                </EmptyState>
              ) : (
                <Stack gap={4}>
                  <JobTable jobs={rows} />
                  <LoadMore hasMore={jobs.hasNextPage} loading={jobs.isFetchingNextPage} failed={jobs.isFetchNextPageError} onLoadMore={() => void jobs.fetchNextPage()} shown={rows.length} total={pages[0]?.total} noun="jobs" />
                </Stack>
              );
            }}
          </QueryView>
        </CatalogueLayout>
      )}
    </Page>
  );
}

function NoJobs() {
  return (
    <EmptyState
      title="Nothing has been taught yet"
      noun="job"
      actions={
        <ButtonLink href={links.build()} variant="primary" icon={BuildIcon}>
          Build a model
        </ButtonLink>
      }
    >
      A fine-tune teaches a model from your own rows. The Model Builder starts one; a sample dataset is one click away there.
    </EmptyState>
  );
}
