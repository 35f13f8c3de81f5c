import { Suspense, lazy, useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { AccountFooter, AppShell, ErrorState, Page } from "@aiweb/ui";
import { links } from "@aiweb/federation";
import type { Badges } from "../features/navigation/navigation-groups.ts";
import { navigationGroups } from "../features/navigation/navigation-groups.ts";
import { CommandPaletteHost } from "../features/navigation/command-palette-host.tsx";
import { useShell } from "./shell-context.ts";

/** Notices tell what happens later: they come after the page, which matters more. */
const noticesAfterMs = 3_000;

const AppNotices = lazy(async () => {
  await new Promise((resolve) => setTimeout(resolve, noticesAfterMs));
  return { default: (await import("./app-notices.tsx")).AppNotices };
});

/** As `@aiweb/ui` shortens hashes; its formatters would cost the first page 1 KB for this. */
function shortAddress(address: string): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`;
}

/** The frame of every page but sign-in: navigation from the registry, notices, the page. */
export function AppFrame() {
  const { session, registry } = useShell();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { registry: known } = useSyncExternalStore(registry.subscribe, registry.state);
  const { account, handleChosen } = useSyncExternalStore(session.subscribe, session.session);
  const [searching, setSearching] = useState(false);
  const [badges, setBadges] = useState<Badges>({});
  const openSearch = useCallback(() => setSearching(true), []);

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setSearching((now) => !now);
      }
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <AppShell
      groups={navigationGroups(known, path, badges)}
      onSearch={openSearch}
      location={path}
      account={
        account === null ? undefined : (
          <AccountFooter
            label={handleChosen ? account.handle : shortAddress(account.address)}
            seed={account.address}
            href={links.profile()}
            settingsHref={links.profile()}
            settingsLabel="Profile and settings"
          />
        )
      }
    >
      <Suspense>
        <AppNotices onBadges={setBadges} />
      </Suspense>
      {known === null && path !== links.profile() ? (
        <Page>
          <ErrorState heading="h1" title="The list of AIWeb's parts could not be read" onRetry={() => void registry.refresh()} retryLabel="Retry">
            <p>The server did not send it, and this browser has no earlier copy. Nothing you saved is affected.</p>
          </ErrorState>
        </Page>
      ) : (
        <Outlet />
      )}
      <CommandPaletteHost open={searching} onOpenChange={setSearching} />
    </AppShell>
  );
}
