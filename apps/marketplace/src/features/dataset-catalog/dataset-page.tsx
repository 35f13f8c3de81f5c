import { trpc } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { ButtonLink, ForbiddenState, Page } from "@aiweb/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { QueryView } from "../../app/query-view.tsx";
import { RecordSkeleton } from "../../app/record-skeleton.tsx";
import { DatasetDetailView } from "./dataset-detail.tsx";
import { DatasetVersions } from "./dataset-versions.tsx";
import { FileRows } from "./file-rows.tsx";
import { shownVersion } from "./shown-version.ts";

/** A dataset of the catalogue by its owner's handle and its name; the address may name one of its versions. */
export function DatasetPage() {
  const { handle = "", name = "" } = useParams({ strict: false });
  const version = shownVersion(useSearch({ strict: false }));
  const dataset = useQuery({
    ...trpc.datasets.get.queryOptions({ dataset: `${handle}/${name}`, version }),
    // One version stays until the next is there; another dataset is not shown in its place.
    placeholderData: (before) => (before !== undefined && before.owner.handle === handle && before.name === name ? before : undefined),
  });
  const missing =
    version === null ? (
      <ForbiddenState heading="h1" title="There is no such dataset" actions={<ButtonLink href={links.publicDatasets()}>All public datasets</ButtonLink>} />
    ) : (
      <ForbiddenState heading="h1" title="There is no such dataset, or no such version of it" actions={<ButtonLink href={links.publicDataset(handle, name)}>Its newest version</ButtonLink>} />
    );
  return (
    <Page>
      <QueryView query={dataset} what="the dataset" heading="h1" skeleton={<RecordSkeleton label="Loading the dataset" />} missing={missing}>
        {(shown) => <DatasetDetailView dataset={shown} rows={(file) => <FileRows key={file.id} file={file} />} versions={shown.shown === null ? null : <DatasetVersions dataset={shown} />} />}
      </QueryView>
    </Page>
  );
}
