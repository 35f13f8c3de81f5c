import { useEffect } from "react";
import { ErrorState, Page } from "@aiweb/ui";
import { isPageLoadError } from "@aiweb/federation";
import { RemoteLoadError } from "@aiweb/federation/runtime";
import { parseError } from "@aiweb/api-client";

export type RemoteErrorCardProps = {
  /** The remote's own title. */
  title: string | undefined;
  error: unknown;
  onRetry: () => void;
  /** Called once where the remote's own code is at fault. */
  onThrew?: () => void;
};

/** Stands in the place of a remote, or of one of its pages, that is missing, slow or threw; the rest of the app works on. */
export function RemoteErrorCard({ title = "This part of AIWeb", error, onRetry, onThrew }: RemoteErrorCardProps) {
  const page = isPageLoadError(error);
  const off = error instanceof RemoteLoadError && error.kind === "switched-off";
  const loading = page || error instanceof RemoteLoadError;
  const { code, message, requestId } = parseError(error);
  const known = loading || code !== "unknown";
  const atFault = page || !known;
  useEffect(() => {
    if (atFault) {
      onThrew?.();
    }
  }, [atFault, onThrew]);
  const heading = off ? `${title} is switched off` : loading ? `${title} could not be loaded` : `${title} stopped with an error`;
  const advice = off
    ? "Its team switched it off. The rest of AIWeb works, and nothing you saved is affected."
    : loading
      ? "The rest of AIWeb works, and nothing you saved is affected. Retry; if it stays like this, reload the page."
      : "What you saved is safe. Retry opens the page again.";
  return (
    <Page>
      <ErrorState
        heading="h1"
        title={heading}
        // a browser remembers a failed import: only a new document asks for it again
        onRetry={page || (error instanceof RemoteLoadError && error.kind === "needs-reload") ? () => location.reload() : onRetry}
        retryLabel="Retry"
        traceId={requestId}
      >
        <p>
          {known ? message : "Something in this page's own code failed."} {advice}
        </p>
      </ErrorState>
    </Page>
  );
}
