import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { AccountFooter, AppShell, Banner, Button, ErrorState, Page, shortHash } from "@aiweb/ui";
import { links } from "@aiweb/federation";
import { navigationGroups } from "../features/navigation/navigation-groups.ts";
import { CommandPaletteHost } from "../features/navigation/command-palette-host.tsx";
import { ConnectionNotice } from "./connection-notice.tsx";
import { useShell } from "./shell-context.ts";

/** The frame of every page but sign-in: navigation from the registry, notices, the page. */
export function AppFrame() {
  const { session, registry } = useShell();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { registry: known, failed } = useSyncExternalStore(registry.subscribe, registry.state);
  const { account, handleChosen } = useSyncExternalStore(session.subscribe, session.session);
  const [searching, setSearching] = useState(false);
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
      groups={navigationGroups(known, path)}
      onSearch={openSearch}
      location={path}
      account={
        account === null ? undefined : (
          <AccountFooter
            label={handleChosen ? account.handle : shortHash(account.address)}
            seed={account.address}
            href={links.profile()}
            settingsHref={links.profile()}
            settingsLabel="Profile and settings"
          />
        )
      }
    >
      <ConnectionNotice />
      {failed && known !== null ? (
        <Banner
          tone="warn"
          title="The list of AIWeb's parts could not be read"
          role="status"
          actions={
            <Button size="s" onClick={() => void registry.refresh()}>
              Read it again
            </Button>
          }
        >
          You see the last list that this browser kept. What it names works as before.
        </Banner>
      ) : null}
      {known === null ? (
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
