import { trpc } from "@aiweb/api-client";
import { Text } from "@aiweb/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryView } from "../../app/query-view.tsx";
import { FilePreview } from "./dataset-files.tsx";
import { FileRows } from "./file-rows.tsx";

/** The first rows of a dataset's version, on any page; `dataset` is `handle/name`. */
export function DatasetRows({ dataset, version }: { dataset: string; version: number }) {
  const detail = useQuery(trpc.datasets.get.queryOptions({ dataset, version }));
  return (
    <QueryView query={detail} what="the dataset" missing={<Text tone="2">It was deleted, or is not yours to see any more.</Text>}>
      {(shown) => <FilePreview dataset={shown} rows={(file) => <FileRows key={file.id} file={file} />} />}
    </QueryView>
  );
}
