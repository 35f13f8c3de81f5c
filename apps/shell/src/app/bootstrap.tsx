import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { createRemoteLoader, createWidgetLoader, followLinks, soon, watchPage, type LoadOutcome } from "@aiweb/federation/runtime";
import { beginLive, queryClient } from "@aiweb/api-client";
import type { TelemetryBatch } from "@aiweb/contracts/registry/report-telemetry";
import { checkKeys } from "../remotes/check-registry.ts";
import { createFederationRuntime } from "../remotes/federation-runtime.ts";
import { createIntegrityGuard } from "../remotes/integrity.ts";
import { createLoadReporter, type LoadReport } from "../remotes/load-reporter.ts";
import { pageLoad } from "../remotes/page-load.ts";
import { createRegistryStore } from "../remotes/registry-store.ts";
import { createTelemetry } from "../remotes/telemetry.ts";
import { createCommandStore } from "./command-store.ts";
import { preloadRemotes } from "./preload-remotes.ts";
import { readSession } from "./read-session.ts";
import { createShellRouter } from "./router.tsx";
import { createSessionStore } from "./session.ts";
import { ShellContext } from "./shell-context.ts";
import type { Shell } from "./shell-context.ts";
import { StartErrorPage, StartingPage } from "./start-pages.tsx";
import { storage } from "./storage.ts";
import { takeWritten } from "./take-written.ts";
import { ToasterHost } from "./toaster-host.tsx";

/** A page whose code takes longer has its frame drawn before it, and a skeleton. */
const inOnePieceMs = 700;
/** What no page begins with comes after it, which matters more. */
const afterPageMs = 1_500;

/** Kept alive, because the page may go meanwhile; what does not arrive is one report less. */
function tell(path: "loads" | "telemetry", body: LoadReport | TelemetryBatch): void {
  fetch(`/internal/registry/${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body), keepalive: true }).catch(() => undefined);
}

const reporter = createLoadReporter((report) => tell("loads", report), pageLoad);
const telemetry = createTelemetry((batch) => tell("telemetry", batch), pageLoad);
const guard = createIntegrityGuard(document, location.origin);
const runtime = createFederationRuntime();
async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { headers: { accept: "application/json" }, signal });
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}.`);
  }
  return response.json();
}

const registry = createRegistryStore({
  written: JSON.parse(takeWritten("registry") ?? "null"),
  keys: checkKeys(JSON.parse(takeWritten("registry-keys") ?? "null")),
  fetch: (signal) => fetchJson("/registry.json", signal),
  storage: storage(),
});
/** How each remote's last try came out, for the override panel. */
const loads = new Map<string, LoadOutcome>();
const loader = createRemoteLoader(runtime, {
  backEnd: () => registry.state().registry?.backEnd,
  expect: guard.expect,
  onOutcome(outcome) {
    loads.set(outcome.remote, outcome);
    reporter.tried(outcome);
  },
});
const widgets = createWidgetLoader(runtime, loader, { expect: guard.expect });

function place(): HTMLElement {
  const found = document.getElementById("root");
  if (found === null) {
    throw new Error("The page has no #root to draw into.");
  }
  return found;
}

/** Starts the shell: session, registry and the asked-for page's remote are read side by side, then the router draws. */
export async function start(): Promise<void> {
  const root = createRoot(place());
  const session = createSessionStore();
  const services = { session, registry, commands: createCommandStore(), loadOf: (remote: string) => loads.get(remote) };
  const known = readSession(session, {
    starting: () => root.render(<StartingPage registry={registry.state().registry} />),
    failed: (error, retry) => root.render(<StartErrorPage error={error} onRetry={retry} />),
  });
  await registry.ready;

  const { router, mountOf, prepareRemotes, outdatedRemotes } = createShellRouter(services, { loader, widgets, reporter, telemetry });
  const asked = mountOf(location.pathname);
  void asked?.preload();
  await known;
  const shell: Shell = { ...services, prepareRemotes, outdatedRemotes };
  followLinks((path) => void router.navigate({ href: path }));
  preloadRemotes((path) => void mountOf(path)?.preload());
  watchPage(router);
  addEventListener("pagehide", reporter.flush);
  addEventListener("pagehide", telemetry.flush);
  session.subscribe(() => void router.invalidate());
  // without it these letters are the system's
  setTimeout(() => void import("@aiweb/ui/fonts-extended.css").catch(() => undefined), afterPageMs);
  if (session.account() !== null) {
    setTimeout(beginLive, afterPageMs);
    // drawn in one piece with its frame where it comes soon, not one after the other
    await soon([asked?.prepare() ?? Promise.resolve()], inOnePieceMs);
  }
  root.render(
    <StrictMode>
      <ShellContext value={shell}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <ToasterHost />
        </QueryClientProvider>
      </ShellContext>
    </StrictMode>,
  );
}
