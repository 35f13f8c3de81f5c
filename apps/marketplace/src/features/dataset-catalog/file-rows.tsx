import { parseError, trpc } from "@aiweb/api-client";
import type { DatasetFile } from "@aiweb/contracts/datasets/dataset";
import { RowPreview } from "@aiweb/data-grid/row-preview";
import { ErrorState, SkeletonList, Text } from "@aiweb/ui";
import { useQuery } from "@tanstack/react-query";

const SHOWN_ROWS = 20;

/** A file's first rows. */
export function FileRows({ file }: { file: Pick<DatasetFile, "id" | "name" | "columns" | "rows"> }) {
  const rows = useQuery({ ...trpc.datasets.readRows.queryOptions({ file: file.id, offset: 0, limit: SHOWN_ROWS }), staleTime: Number.POSITIVE_INFINITY });
  if (rows.isPending) return <SkeletonList count={6} label={`Loading rows of ${file.name}`} />;
  if (rows.isError) {
    return (
      <ErrorState title="The rows could not be loaded" onRetry={() => void rows.refetch()} traceId={parseError(rows.error).requestId}>
        {parseError(rows.error).message}
      </ErrorState>
    );
  }
  if (rows.data.rows.length === 0) {
    return (
      <Text size="s" tone="2">
        It has columns and no rows.
      </Text>
    );
  }
  return <RowPreview label={`First rows of ${file.name}`} columns={file.columns} rows={rows.data.rows} />;
}
