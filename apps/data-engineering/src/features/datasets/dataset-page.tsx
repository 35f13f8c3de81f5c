import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { links } from "@aiweb/federation";
import { BuildIcon, Button, ButtonLink, ForbiddenState, Page, PageHeader, SplitLayout, Stack, Tabs, VisuallyHidden } from "@aiweb/ui";
import { memo, useDeferredValue } from "react";
import { datasetStateWords } from "../../app/dataset-words.ts";
import { QueryView } from "../../app/query-view.tsx";
import { DatasetAside } from "./dataset-aside.tsx";
import { DatasetFiles } from "./dataset-files.tsx";
import { datasetPageSearch, type DatasetTab } from "./dataset-page-search.ts";
import { DatasetSettings } from "./dataset-settings.tsx";
import { DatasetStateLine } from "./dataset-state-line.tsx";
import { DatasetVersions } from "./dataset-versions.tsx";

/** One dataset: its files, its versions, and for its owner what can be changed. */
export function DatasetPage() {
  const { handle = "", name = "" } = useParams({ strict: false });
  const { version } = datasetPageSearch(useSearch({ strict: false }));
  const dataset = `${handle}/${name}`;
  const detail = useQuery({ ...trpc.datasets.get.queryOptions({ dataset, version: version ?? null }), placeholderData: keepPreviousData });
  return (
    <Page>
      <QueryView
        query={detail}
        what="this dataset"
        heading="h1"
        missing={
          <ForbiddenState heading="h1" title="There is no such dataset, or it is not yours to see" actions={<ButtonLink href={links.datasets()}>Your datasets</ButtonLink>}>
            It may be private, or it was deleted.
          </ForbiddenState>
        }
      >
        {(shown) => <DatasetRecord key={shown.id} dataset={shown} />}
      </QueryView>
    </Page>
  );
}

function DatasetRecord({ dataset }: { dataset: DatasetDetail }) {
  const search = datasetPageSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  useLiveTopic(`dataset:${dataset.id}`, () => {
    // What is being deleted here is not asked for again.
    if (queryClient.isMutating({ mutationKey: trpc.datasets.delete.mutationKey() }) === 0) void queryClient.invalidateQueries(trpc.datasets.pathFilter());
  });
  const reference = `${dataset.owner.handle}/${dataset.name}`;
  const tab: DatasetTab = search.tab === "settings" && !dataset.mine ? "files" : (search.tab ?? "files");
  const select = (next: string) => void navigate({ to: ".", search: () => datasetPageSearch({ ...search, tab: next }), replace: true });
  // the tab answers the click at once; what it shows may take a frame more
  const shown = useDeferredValue(tab);
  const state = dataset.shown?.state ?? null;

  return (
    <Stack gap={4}>
      <PageHeader
        noun="dataset"
        title={dataset.name}
        breadcrumbs={dataset.mine ? [{ label: "Datasets", href: links.datasets() }] : [{ label: "Data", href: links.publicDatasets() }, { label: dataset.owner.handle }]}
        state={<DatasetStateLine dataset={dataset} />}
        actions={
          dataset.readyVersion === null ? (
            <Button variant="primary" icon={BuildIcon} disabledReason={state === null ? "Add a file first." : datasetStateWords[state].meaning}>
              Fine-tune
            </Button>
          ) : (
            <ButtonLink href={links.build({ dataset: reference })} variant="primary" icon={BuildIcon}>
              Fine-tune
            </ButtonLink>
          )
        }
      />
      <Tabs
        label="Parts of this dataset"
        tabs={[
          { id: "files" as const, label: "Files", count: dataset.fileList.length },
          { id: "versions" as const, label: "Versions", count: dataset.version ?? 0 },
          ...(dataset.mine ? [{ id: "settings" as const, label: "Settings" }] : []),
        ]}
        selected={tab}
        onSelect={select}
      >
        <SplitLayout asideWidth={300} aside={<DatasetAside dataset={dataset} />}>
          <DatasetPanel dataset={dataset} tab={shown} />
        </SplitLayout>
      </Tabs>
      <VisuallyHidden>
        <span role="status">{state === null ? "" : datasetStateWords[state].word}</span>
      </VisuallyHidden>
    </Stack>
  );
}

const DatasetPanel = memo(function DatasetPanel({ dataset, tab }: { dataset: DatasetDetail; tab: DatasetTab }) {
  switch (tab) {
    case "files":
      return <DatasetFiles dataset={dataset} />;
    case "versions":
      return <DatasetVersions dataset={dataset} />;
    case "settings":
      return <DatasetSettings dataset={dataset} />;
  }
});
