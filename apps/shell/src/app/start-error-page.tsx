import { ErrorState, Page } from "@aiweb/ui";
import { parseError } from "@aiweb/api-client";

/** The server does not say who is signed in, so no page can be drawn yet. */
export function StartErrorPage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { message, requestId } = parseError(error);
  return (
    <main>
      <Page>
        <ErrorState heading="h1" title="AIWeb cannot be reached" onRetry={onRetry} retryLabel="Retry" traceId={requestId}>
          <p>{message} On this machine, look whether `npm start` still runs.</p>
        </ErrorState>
      </Page>
    </main>
  );
}
