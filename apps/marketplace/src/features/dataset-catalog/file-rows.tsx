import { trpc } from "@aiweb/api-client";
import type { DatasetFile } from "@aiweb/contracts/datasets/dataset";
import { RowPreview } from "@aiweb/data-grid/row-preview";
import { SkeletonList, Text } from "@aiweb/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryView } from "../../app/query-view.tsx";

const SHOWN_ROWS = 20;

/** A file's first rows. */
export function FileRows({ file }: { file: Pick<DatasetFile, "id" | "name" | "columns" | "rows"> }) {
  const rows = useQuery({ ...trpc.datasets.readRows.queryOptions({ file: file.id, offset: 0, limit: SHOWN_ROWS }), staleTime: Number.POSITIVE_INFINITY });
  return (
    <QueryView query={rows} what={`rows of ${file.name}`} skeleton={<SkeletonList label={`Loading rows of ${file.name}`} />}>
      {(shown) =>
        shown.rows.length === 0 ? (
          <Text size="s" tone="2">
            It has columns and no rows.
          </Text>
        ) : (
          <RowPreview label={`First rows of ${file.name}`} columns={file.columns} rows={shown.rows} />
        )
      }
    </QueryView>
  );
}
