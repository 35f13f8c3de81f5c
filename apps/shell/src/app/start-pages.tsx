import { AppShell, ErrorState, Page } from "@aiweb/ui";
import type { RemoteRegistry } from "@aiweb/contracts/registry/remote-registry";
import { parseError } from "@aiweb/api-client";
import { navigationGroups } from "../features/navigation/navigation-groups.ts";
import { PageSkeleton } from "../remotes/remote-gate.tsx";

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

/** Until the server says who is signed in: the frame as the last visit left it. */
export function StartingPage({ registry }: { registry: RemoteRegistry | null }) {
  const skeleton = <PageSkeleton of="AIWeb" />;
  return registry === null ? <main>{skeleton}</main> : <AppShell groups={navigationGroups(registry, { path: location.pathname })}>{skeleton}</AppShell>;
}
