import { keepPreviousData, useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { api, parseError, queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import type { DatasetSummary } from "@aiweb/contracts/datasets/dataset";
import { links } from "@aiweb/federation";
import { Badge, Banner, Button, ButtonLink, EmptyState, formatNumber, LoadMore, ResourceList, ResourceRow, SearchField, SegmentedControl, Stack } from "@aiweb/ui";
import { Dialog } from "@aiweb/ui/overlays";
import { useState } from "react";
import { QueryView } from "../../app/query-view.tsx";
import type { DraftEntry } from "./draft.ts";
import { readEntry, untilReady } from "./read-entry.ts";

type AddDatasetDialogProps = { taken: readonly string[]; onAdd: (entry: DraftEntry) => void; onClose: () => void };
const scopes: { value: "mine" | "public"; label: string }[] = [
  { value: "mine", label: "Mine" },
  { value: "public", label: "Public" },
];

/** Chooses a dataset to learn from: one's own, a public one, or the sample. */
export function AddDatasetDialog({ taken, onAdd, onClose }: AddDatasetDialogProps) {
  const [scope, setScope] = useState<"mine" | "public">("mine");
  const [words, setWords] = useState("");
  const input = { search: words, limit: 24 };
  const paging = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor, placeholderData: keepPreviousData };
  const mine = useInfiniteQuery(trpc.datasets.list.infiniteQueryOptions(input, { ...paging, enabled: scope === "mine" }));
  const open = useInfiniteQuery(trpc.datasets.listPublic.infiniteQueryOptions(input, { ...paging, enabled: scope === "public" }));
  const shown = scope === "mine" ? mine : open;
  useLiveTopic("datasets", () => void queryClient.invalidateQueries(trpc.datasets.pathFilter()));
  const add = useMutation({
    mutationFn: async (dataset: string) => readEntry(dataset, null),
    onSuccess: (entry) => {
      onAdd(entry);
      onClose();
    },
  });
  const sample = useMutation({
    mutationFn: async () => {
      const { owner, name } = await api.datasets.loadSample.mutate({});
      const dataset = `${owner.handle}/${name}`;
      await untilReady(dataset);
      await queryClient.invalidateQueries(trpc.datasets.pathFilter());
      return readEntry(dataset, null);
    },
    onSuccess: (entry) => {
      onAdd(entry);
      onClose();
    },
  });
  const failure = add.error ?? sample.error;
  return (
    <Dialog open onOpenChange={onClose} title="Add a dataset" description="Its newest version is taken and stays pinned; the form lets you choose another.">
      <Stack gap={4}>
        <SegmentedControl label="Whose datasets" labelHidden options={scopes} value={scope} onValueChange={setScope} />
        <SearchField label="Search datasets" value={words} onValueChange={setWords} delay={200} />
        {failure === null ? null : (
          <Banner tone="bad" title="It was not added">
            {parseError(failure).message}
          </Banner>
        )}
        <QueryView query={shown} what="the datasets">
          {({ pages }) =>
            pages.every(({ items }) => items.length === 0) ? (
              <EmptyState
                title={words === "" ? "No dataset here yet" : "No dataset fits"}
                noun="dataset"
                actions={
                  <>
                    <Button variant="primary" busy={sample.isPending} onClick={() => sample.mutate()}>
                      Load the sample
                    </Button>
                    <ButtonLink href={links.datasets()}>Upload files</ButtonLink>
                  </>
                }
              >
                The sample holds questions and answers about an invented company.
              </EmptyState>
            ) : (
              <Stack gap={3}>
                <ResourceList>
                  {pages
                    .flatMap(({ items }) => items)
                    .map((dataset) => (
                      <Choice key={dataset.id} dataset={dataset} taken={taken} busy={add.isPending && add.variables === refOf(dataset)} onChoose={() => add.mutate(refOf(dataset))} />
                    ))}
                </ResourceList>
                <LoadMore
                  hasMore={shown.hasNextPage}
                  loading={shown.isFetchingNextPage}
                  failed={shown.isFetchNextPageError}
                  onLoadMore={() => void shown.fetchNextPage()}
                  shown={pages.reduce((sum, { items }) => sum + items.length, 0)}
                  total={pages[0]?.total}
                  noun="datasets"
                />
              </Stack>
            )
          }
        </QueryView>
      </Stack>
    </Dialog>
  );
}

function refOf({ owner, name }: DatasetSummary): string {
  return `${owner.handle}/${name}`;
}

function Choice({ dataset, taken, busy, onChoose }: { dataset: DatasetSummary; taken: readonly string[]; busy: boolean; onChoose: () => void }) {
  const ref = refOf(dataset);
  const reason = taken.includes(`${ref}@${dataset.version}`) ? "Its newest version is in the mix already." : dataset.state === "ready" ? undefined : "Its newest version is not ready: open it to see why.";
  return (
    <ResourceRow noun="dataset" name={dataset.name} badges={dataset.version === null ? undefined : <Badge mono>v{dataset.version}</Badge>} note={`${dataset.owner.handle} · ${dataset.rows === null ? "rows not counted yet" : `${formatNumber(dataset.rows)} rows`}`}>
      <Button size="s" busy={busy} disabledReason={reason} onClick={onChoose} aria-label={`Add ${dataset.name}`}>
        Add
      </Button>
    </ResourceRow>
  );
}
