import { trpc } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { ButtonLink, ForbiddenState, Page } from "@aiweb/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { QueryView } from "../../app/query-view.tsx";
import { RecordSkeleton } from "../../app/record-skeleton.tsx";
import { ModelDetailView } from "./model-detail.tsx";
import { ModelVersions } from "./model-versions.tsx";

/** A model of the catalogue by its owner's handle and its name. */
export function ModelPage() {
  const { handle = "", name = "" } = useParams({ strict: false });
  const model = useQuery(trpc.models.get.queryOptions({ model: `${handle}/${name}` }));
  return (
    <Page>
      <QueryView
        query={model}
        what="the model"
        heading="h1"
        skeleton={<RecordSkeleton label="Loading the model" />}
        missing={<ForbiddenState heading="h1" title="There is no such model" actions={<ButtonLink href={links.models()}>All models</ButtonLink>} />}
      >
        {(shown) => <ModelDetailView model={shown} versions={shown.newest === null ? null : <ModelVersions model={shown.ref} />} />}
      </QueryView>
    </Page>
  );
}
