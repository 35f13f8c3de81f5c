import { Suspense, lazy, useCallback, useEffect, useImperativeHandle, useRef, useState, useSyncExternalStore } from "react";
import type { ComponentType, Ref } from "react";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { AccountFooter, AppShell, ErrorState, Page } from "@aiweb/ui";
import { queryClient } from "@aiweb/api-client";
import type { RemoteRegistry } from "@aiweb/contracts/registry/remote-registry";
import { links } from "@aiweb/federation";
import type { Badges } from "../features/navigation/navigation-groups.ts";
import { navigationGroups } from "../features/navigation/navigation-groups.ts";
import { OnIntent } from "./on-intent.tsx";
import { useShell } from "./shell-context.ts";

/** What is no part of the page comes after it, which matters more: first what leads a newcomer on, then notices, which tell what happens later. */
const guideAfterMs = 1_500;
const noticesAfterMs = 3_000;

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for a page that takes longer: until its heading stands, and what it asked for has come. */
async function pageStands(): Promise<void> {
  while (document.querySelector("[data-page-heading]") === null || queryClient.isFetching() > 0) {
    await after(250);
  }
}

/** A part that only adds to the page: where its code does not come, offline say, the page stands without it. */
function addition<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy<ComponentType<Props>>(async () => ({ default: await load().catch(() => () => null) }));
}

const AppNotices = addition(async () => {
  await after(noticesAfterMs);
  return (await import("./app-notices.tsx")).AppNotices;
});
const FirstSteps = addition(async () => {
  await after(guideAfterMs);
  await pageStands();
  return (await import("../features/first-steps/first-steps.tsx")).FirstSteps;
});
const OverrideBanner = addition(async () => (await import("../features/overrides/override-banner.tsx")).OverrideBanner);
const OverridePanel = lazy(async () => ({ default: (await import("../features/overrides/override-panel.tsx")).OverridePanel }));
const ShellPalette = lazy(async () => ({ default: (await import("../features/navigation/shell-palette.tsx")).ShellPalette }));
const Help = lazy(async () => ({ default: (await import("../features/help/help.tsx")).Help }));

/** As `@aiweb/ui` shortens hashes; its formatters would cost the first page 1 KB for this. */
function shortAddress(address: string): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`;
}

/** The frame of every page but sign-in: navigation from the registry, notices, the page. */
export function AppFrame() {
  const { session, registry } = useShell();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { registry: known } = useSyncExternalStore(registry.subscribe, registry.state);
  const { account, handleChosen, shipsRemotes } = useSyncExternalStore(session.subscribe, session.session);
  const [badges, setBadges] = useState<Badges>({});
  const dialogs = useRef<Dialogs>(null);
  const openSearch = useCallback(() => dialogs.current?.openSearch(), []);
  const openHelp = useCallback(() => dialogs.current?.openHelp(), []);

  return (
    <AppShell
      groups={navigationGroups(known, { path, badges, shipsRemotes })}
      onSearch={openSearch}
      onHelp={openHelp}
      guide={{ side: <Guide layout="card" />, foot: <Guide layout="bar" /> }}
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
      {isOverridden(known) ? (
        <Suspense>
          <OverrideBanner />
        </Suspense>
      ) : null}
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
      <ShellDialogs ref={dialogs} shipsRemotes={shipsRemotes} />
    </AppShell>
  );
}

type Dialogs = { openSearch: () => void; openHelp: () => void };

/** Whether this browser gets a remote that others do not. */
function isOverridden(registry: RemoteRegistry | null): boolean {
  return Object.values(registry?.remotes ?? {}).some(({ versions }) => versions[0]?.source === "override");
}

/** What floats over every page. It opens and closes without the frame being drawn anew. */
function ShellDialogs({ ref, shipsRemotes }: { ref: Ref<Dialogs>; shipsRemotes: boolean }) {
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  const [overriding, setOverriding] = useState(false);
  const openHelp = useCallback(() => setHelping(true), []);
  useImperativeHandle(ref, () => ({ openSearch: () => setSearching(true), openHelp }), [openHelp]);

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setSearching((now) => !now);
      }
      // by the key's place: with Alt a Mac writes another letter
      if (shipsRemotes && event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && event.code === "KeyR") {
        event.preventDefault();
        setOverriding((now) => !now);
      }
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [shipsRemotes]);

  return (
    <>
      <OnIntent open={searching}>
        <ShellPalette open={searching} onOpenChange={setSearching} onHelp={openHelp} />
      </OnIntent>
      <OnIntent open={helping}>
        <Help open={helping} onOpenChange={setHelping} />
      </OnIntent>
      <OnIntent open={overriding}>
        <OverridePanel open={overriding} onOpenChange={setOverriding} />
      </OnIntent>
    </>
  );
}

function Guide({ layout }: { layout: "card" | "bar" }) {
  return (
    <Suspense>
      <FirstSteps layout={layout} />
    </Suspense>
  );
}
