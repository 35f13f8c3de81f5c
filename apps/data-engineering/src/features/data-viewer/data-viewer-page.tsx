import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { trpc } from "@aiweb/api-client";
import type { DatasetFile } from "@aiweb/contracts/datasets/dataset";
import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { links } from "@aiweb/federation";
import { ButtonLink, ForbiddenState, Page } from "@aiweb/ui";
import { datasetHref } from "../../app/paths.ts";
import { QueryView } from "../../app/query-view.tsx";
import { DataViewer } from "./data-viewer.tsx";

/** A file's rows, full height. */
export function DataViewerPage() {
  const { handle = "", name = "", file = "" } = useParams({ strict: false });
  // By the file alone: its address stays right when the next version is made.
  const detail = useQuery({ ...trpc.datasets.get.queryOptions({ dataset: `${handle}/${name}`, file }), staleTime: 60_000 });
  const found = detail.data?.fileList.find((one) => one.id === file);
  if (detail.data !== undefined && found !== undefined && found.rows !== null) return <DataViewer key={found.id} dataset={detail.data} file={found} total={found.rows} />;
  const missing = <Missing name={name} dataset={detail.data} file={found} />;
  return (
    <Page>
      <QueryView query={detail} what="this file" heading="h1" missing={missing}>
        {() => missing}
      </QueryView>
    </Page>
  );
}

function Missing({ name, dataset, file }: { name: string; dataset: DatasetDetail | undefined; file: DatasetFile | undefined }) {
  const back = <ButtonLink href={dataset === undefined ? links.datasets() : datasetHref(dataset)}>{dataset === undefined ? "Your datasets" : `Back to ${name}`}</ButtonLink>;
  if (file === undefined) {
    return (
      <ForbiddenState heading="h1" title="There is no such file here" actions={back}>
        Its dataset may have been deleted, or it is not yours to see.
      </ForbiddenState>
    );
  }
  return (
    <ForbiddenState heading="h1" title={file.state === "ingesting" ? `${file.name} is still being read` : `${file.name} has no rows to show`} actions={back}>
      {file.error ?? "Its rows show as soon as it is read."}
    </ForbiddenState>
  );
}
