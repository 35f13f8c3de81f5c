import { Suspense, lazy } from "react";
import { Navigate, Outlet, createRootRoute, createRoute, createRouter, redirect } from "@tanstack/react-router";
import type { AnyRoute, AnyRouter } from "@tanstack/react-router";
import type { CreateRoutes, HostApi } from "@aiweb/federation";
import { lazyPage, links } from "@aiweb/federation";
import { pageHost } from "@aiweb/federation/runtime";
import type { RemoteLoader, WidgetLoader } from "@aiweb/federation/runtime";
import type { LoadReporter } from "../remotes/load-reporter.ts";
import { RemoteFailure } from "../remotes/remote-failure.tsx";
import { PageSkeleton, RemoteGate } from "../remotes/remote-gate.tsx";
import { RemoteMount } from "../remotes/remote-mount.ts";
import type { Telemetry } from "../remotes/telemetry.ts";
import { AppFrame } from "./app-frame.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { PageErrorCard } from "./page-error-card.tsx";
import type { Shell } from "./shell-context.ts";

export type ShellRouter = {
  router: AnyRouter;
  /** The mount that a path belongs to. */
  mountOf(path: string): RemoteMount | undefined;
  /** Titles of the remotes of which this document has another version than it would get now. */
  outdatedRemotes(): string[];
  /** Brings the code of every remote, for what they add to the command palette. */
  prepareRemotes(): void;
};

/** What loads remotes, and hears how they do. */
type RemoteServices = { loader: RemoteLoader; widgets: WidgetLoader; reporter: LoadReporter; telemetry: Telemetry };

/** The one router of the page. Remotes are grafted into it: see `addMount`. */
export function createShellRouter(shell: Omit<Shell, "prepareRemotes" | "outdatedRemotes">, { loader, widgets, reporter, telemetry }: RemoteServices): ShellRouter {
  const { session, registry } = shell;
  const mounts = new Map<string, RemoteMount>();

  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });
  const app = createRoute({
    getParentRoute: () => root,
    id: "app",
    component: AppFrame,
    beforeLoad: ({ location }) => {
      if (session.account() === null) {
        // a new document: only the sign-in page's policy lets Web3Auth in
        throw redirect({ to: "/sign-in", search: { to: location.href }, replace: true, reloadDocument: true });
      }
    },
  });
  const home = createRoute({ getParentRoute: () => app, path: "/", component: Home });
  const profile = createRoute({
    getParentRoute: () => app,
    path: "profile",
    component: lazyPage(async () => (await import("../features/profile/profile-page.tsx")).ProfilePage),
    errorComponent: PageErrorCard,
  });
  const remotesPage = createRoute({
    getParentRoute: () => app,
    path: "platform/remotes",
    component: lazyPage(async () => (await import("../features/remotes-page/remotes-page.tsx")).RemotesPage),
    errorComponent: PageErrorCard,
  });
  const remotePage = createRoute({
    getParentRoute: () => app,
    path: "platform/remotes/$remote",
    component: lazyPage(async () => (await import("../features/remotes-page/remote-page.tsx")).RemotePage),
    errorComponent: PageErrorCard,
  });
  const elsewhere = createRoute({ getParentRoute: () => app, path: "$", component: NotFoundPage });
  const signIn = createRoute({
    getParentRoute: () => root,
    path: "sign-in",
    component: lazyPage(async () => (await import("../features/sign-in/sign-in-page.tsx")).SignInPage),
    errorComponent: PageErrorCard,
  });
  const appChildren: AnyRoute[] = [home, profile, remotesPage, remotePage, elsewhere];

  function Home() {
    const first = Object.values(registry.state().registry?.remotes ?? {}).find((remote) => remote.navigation.length > 0);
    return <Navigate to={first?.navigation[0]?.path ?? links.profile()} replace />;
  }

  /** Few pages show another remote's part: what draws it comes with the first. Without it, its place stays empty. */
  const RemoteWidget = lazy<HostApi["Widget"]>(async () => {
    const loaded = await import("../features/remote-widget/remote-widget.tsx").catch(() => null);
    return { default: loaded === null ? () => null : loaded.createRemoteWidget({ registry, loader: widgets, reporter, hostOf: (remote, version) => hostOf(remote, () => version) }) };
  });
  const Widget: HostApi["Widget"] = (props) => (
    <Suspense fallback={props.fallback}>
      <RemoteWidget {...props} />
    </Suspense>
  );

  const hostOf = (remote: string, version: () => string | null): HostApi => ({
    ...pageHost,
    locale: navigator.language,
    navigate: (path, options) => void router.navigate({ href: path, replace: options?.replace ?? false }),
    account: session.account,
    onAccountChange: session.subscribe,
    signIn: () => location.assign(links.signIn(router.state.location.href)),
    refreshSession: session.refresh,
    addCommands: shell.commands.add,
    telemetry: telemetry.of(remote, version),
    Widget,
  });

  /**
   * A mount is a static route whose component waits for the remote. It has one permanent child, the splat, whose
   * component is the mount's own 404: without it, grafting would take away a route that is being shown.
   */
  function addMount(prefix: string, remote: string): void {
    const mount = new RemoteMount({
      record: () => registry.state().registry?.remotes[remote],
      registrySettled: registry.settled,
      loader,
      reporter,
      graft: (createRoutes) => graft(createRoutes),
    });
    const route: AnyRoute = createRoute({
      getParentRoute: () => app,
      path: prefix,
      component: () => <RemoteGate mount={mount} registry={registry} />,
      errorComponent: ({ error, reset }) => (
        <RemoteFailure
          mount={mount}
          error={error}
          onThrew={() => mount.threw()}
          onRetry={() => {
            reset();
            void router.invalidate();
          }}
        />
      ),
    });
    const splat = createRoute({ getParentRoute: () => route, path: "$", component: NotFoundPage });
    route.addChildren([splat]);
    mounts.set(prefix, mount);
    appChildren.push(route);

    async function graft(createRoutes: CreateRoutes): Promise<void> {
      route.addChildren([...createRoutes(route, hostOf(remote, () => mount.version)), splat]);
      // `router.update` with the same root does nothing: the tree is rebuilt and the address matched again
      router.setRoutes(router.buildRouteTree());
      await router.load();
    }
  }

  /** Mounts for the prefixes that the registry lists and the router does not know yet. */
  function addMounts(): boolean {
    const before = mounts.size;
    for (const remote of Object.values(registry.state().registry?.remotes ?? {})) {
      for (const prefix of remote.routes) {
        if (!mounts.has(prefix)) {
          addMount(prefix, remote.name);
        }
      }
    }
    app.addChildren(appChildren);
    return mounts.size > before;
  }

  addMounts();
  let shown = "";
  /** A new page opens at its top, one gone back to where it was; a facet or tab, which changes the search alone, moves nothing. */
  function movesScroll({ location }: { location: { pathname: string; hash: string } }): boolean {
    const before = shown;
    shown = `${location.pathname}#${location.hash}`;
    return shown !== before;
  }

  const router: AnyRouter = createRouter({
    routeTree: root.addChildren([app, signIn]),
    scrollRestoration: movesScroll,
    scrollToTopSelectors: ["#main"],
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: PageSkeleton,
    defaultPendingMs: 150,
    // what loaders ask for lives in the query cache, which knows how fresh it is
    defaultStaleTime: Number.POSITIVE_INFINITY,
    defaultGcTime: 0,
  });
  registry.subscribe(() => {
    if (addMounts()) {
      router.setRoutes(router.buildRouteTree());
      void router.load();
    }
  });

  return {
    router,
    outdatedRemotes: () => [...new Set([...mounts.values()].flatMap((mount) => (mount.isOutdated ? (mount.record?.title ?? []) : [])))],
    prepareRemotes() {
      for (const mount of mounts.values()) {
        void mount.prepare();
      }
    },
    mountOf(path) {
      for (const [prefix, mount] of mounts) {
        if (path === prefix || path.startsWith(`${prefix}/`)) {
          return mount;
        }
      }
      return undefined;
    },
  };
}
