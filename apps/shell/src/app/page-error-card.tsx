import { ErrorState, Page } from "@aiweb/ui";
import { isPageLoadError } from "@aiweb/federation";
import { parseError } from "@aiweb/api-client";

/** A page of the shell itself failed. */
export function PageErrorCard({ error, reset }: { error: unknown; reset: () => void }) {
  const loading = isPageLoadError(error);
  const { code, message, requestId } = parseError(error);
  return (
    <Page>
      <ErrorState heading="h1" title={loading ? "This page could not be loaded" : "This page stopped with an error"} onRetry={loading ? () => location.reload() : reset} retryLabel="Retry" traceId={requestId}>
        <p>{code === "unknown" && !loading ? "Something in this page's own code failed." : message} What you saved is safe.</p>
      </ErrorState>
    </Page>
  );
}
