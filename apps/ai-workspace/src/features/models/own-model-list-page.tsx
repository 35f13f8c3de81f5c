import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { BuildIcon, ButtonLink, EmptyState, LoadMore, Page, PageHeader, Stack } from "@aiweb/ui";
import { ListSearch } from "../../app/list-search.tsx";
import { QueryView } from "../../app/query-view.tsx";
import { OwnModelTable } from "./own-model-table.tsx";

/** Models that one taught. */
export function OwnModelListPage() {
  const search: { search?: unknown } = useSearch({ strict: false });
  const words = typeof search.search === "string" ? search.search : "";
  const navigate = useNavigate();
  const models = useInfiniteQuery(trpc.models.listMine.infiniteQueryOptions({ search: words, limit: 24 }, { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData }));
  useLiveTopic("models", () => void queryClient.invalidateQueries(trpc.models.listMine.pathFilter()));
  const isEmpty = words === "" && models.data?.pages[0]?.total === 0;
  const build = (variant: "primary" | "secondary") => (
    <ButtonLink href={links.build()} variant={variant} icon={BuildIcon}>
      Build a model
    </ButtonLink>
  );
  return (
    <Page>
      <Stack gap={5}>
        <PageHeader title="My models" purpose="What you taught, version by version." actions={build(isEmpty ? "secondary" : "primary")} />
        {isEmpty ? null : (
          <ListSearch
            label="Search your models"
            placeholder="Name or description"
            value={words}
            onValueChange={(value) => void navigate({ to: ".", search: value === "" ? {} : { search: value }, replace: true })}
          />
        )}
        <QueryView query={models} what="your models">
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            if (rows.length === 0) {
              return words === "" ? (
                <EmptyState title="You have taught no model yet" noun="model" actions={build("primary")}>
                  A finished fine-tuning job leaves its model here.
                </EmptyState>
              ) : (
                <EmptyState title="No model fits" noun="model" actions={<ButtonLink href={links.ownModels()}>Show all</ButtonLink>}>
                  Take a word away.
                </EmptyState>
              );
            }
            return (
              <Stack gap={4}>
                <OwnModelTable models={rows} />
                <LoadMore hasMore={models.hasNextPage} loading={models.isFetchingNextPage} failed={models.isFetchNextPageError} onLoadMore={() => void models.fetchNextPage()} shown={rows.length} total={pages[0]?.total} noun="models" />
              </Stack>
            );
          }}
        </QueryView>
      </Stack>
    </Page>
  );
}
