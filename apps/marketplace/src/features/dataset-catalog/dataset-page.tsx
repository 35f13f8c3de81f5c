import { trpc } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { ButtonLink, ForbiddenState, Page } from "@aiweb/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { QueryView } from "../../app/query-view.tsx";
import { RecordSkeleton } from "../../app/record-skeleton.tsx";
import { DatasetDetailView } from "./dataset-detail.tsx";

/** A dataset of the catalogue by its owner's handle and its name. */
export function DatasetPage() {
  const { handle = "", name = "" } = useParams({ strict: false });
  const dataset = useQuery(trpc.datasets.get.queryOptions({ dataset: `${handle}/${name}` }));
  return (
    <Page>
      <QueryView
        query={dataset}
        what="the dataset"
        heading="h1"
        skeleton={<RecordSkeleton label="Loading the dataset" />}
        missing={<ForbiddenState heading="h1" title="There is no such dataset" actions={<ButtonLink href={links.publicDatasets()}>All public datasets</ButtonLink>} />}
      >
        {(shown) => <DatasetDetailView dataset={shown} />}
      </QueryView>
    </Page>
  );
}
