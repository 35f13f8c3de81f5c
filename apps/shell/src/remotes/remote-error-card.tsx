import { ErrorState, Page } from "@aiweb/ui";
import { isPageLoadError } from "@aiweb/federation";
import { RemoteLoadError } from "@aiweb/federation/runtime";
import { parseError } from "@aiweb/api-client";

export type RemoteErrorCardProps = {
  /** The remote's own title. */
  title: string | undefined;
  error: unknown;
  onRetry: () => void;
};

/** Stands in the place of a remote, or of one of its pages, that is missing, slow or threw; the rest of the app works on. */
export function RemoteErrorCard({ title = "This part of AIWeb", error, onRetry }: RemoteErrorCardProps) {
  const page = isPageLoadError(error);
  const loading = page || error instanceof RemoteLoadError;
  const { code, message, requestId } = parseError(error);
  const known = loading || code !== "unknown";
  return (
    <Page>
      <ErrorState
        heading="h1"
        title={loading ? `${title} could not be loaded` : `${title} stopped with an error`}
        // a browser remembers a failed import: only a new document asks for it again
        onRetry={page ? () => location.reload() : onRetry}
        retryLabel="Retry"
        traceId={requestId}
      >
        <p>
          {known ? message : "Something in this page's own code failed."} {loading ? "The rest of AIWeb works, and nothing you saved is affected. Retry; if it stays like this, reload the page." : "What you saved is safe. Retry opens the page again."}
        </p>
      </ErrorState>
    </Page>
  );
}
