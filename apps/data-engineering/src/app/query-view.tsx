import { parseError } from "@aiweb/api-client";
import { ErrorState, SkeletonList } from "@aiweb/ui";
import type { ReactNode } from "react";

type Query<Data> = { data: Data | undefined; error: unknown; refetch: () => unknown };

export type QueryViewProps<Data> = {
  query: Query<Data>;
  /** What could not be shown, for the error's title: "this job". */
  what: string;
  skeleton?: ReactNode;
  /** In place of the error when what is asked for does not exist or is not one's own. */
  missing?: ReactNode;
  children: (data: Data) => ReactNode;
};

/** What a page shows of a query: its data; until then its outline; after a failure what happened and Retry. Data once shown stays. */
export function QueryView<Data>({ query, what, skeleton, missing, children }: QueryViewProps<Data>) {
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.error === null || query.error === undefined) {
    return skeleton ?? <SkeletonList count={6} />;
  }
  const { code, message, requestId } = parseError(query.error);
  if (code === "not-found" && missing !== undefined) {
    return missing;
  }
  return (
    <ErrorState title={`Cannot show ${what}`} traceId={requestId} onRetry={() => void query.refetch()}>
      {message}
    </ErrorState>
  );
}
