import { ErrorState, Page } from "@aiweb/ui";
import { parseError } from "@aiweb/api-client";

/** A page of the shell itself failed. */
export function PageErrorCard({ error, reset }: { error: unknown; reset: () => void }) {
  const { code, message, requestId } = parseError(error);
  return (
    <Page>
      <ErrorState heading="h1" title="This page stopped with an error" onRetry={reset} retryLabel="Retry" traceId={requestId}>
        <p>{code === "unknown" ? "Something in this page's own code failed." : message} What you saved is safe.</p>
      </ErrorState>
    </Page>
  );
}
