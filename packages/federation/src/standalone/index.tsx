import { StrictMode } from "react";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { QueryClientProvider } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { Outlet, RouterProvider, createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import type { CreateRoutes } from "../create-frame.tsx";
import { followLinks } from "../follow-links.ts";
import type { HostAccount } from "../host-api.ts";
import { links } from "../links.ts";
import { quietHost } from "../page-host.ts";
import type { RemoteDefinition } from "../preset/define-remote.ts";
import { watchPage } from "../watch-page.ts";

export type StandaloneOptions = {
  remote: RemoteDefinition;
  createRoutes: CreateRoutes;
  queryClient: QueryClient;
  /** Who is signed in at the AIWeb behind the development server's proxy. */
  readAccount: () => Promise<HostAccount | null>;
  /** What the shell draws beside the pages: the toaster. */
  beside?: ReactNode;
};

/** Runs a remote without the shell, for development: its pages, a list of them, and a small host API. */
export async function startStandalone({ remote, createRoutes, queryClient, readAccount, beside }: StandaloneOptions): Promise<void> {
  // Without an AIWeb behind the proxy the pages still come up, and say so themselves.
  const account = await readAccount().catch(() => null);
  const rootRoute = createRootRoute({ component: () => <Chrome remote={remote} account={account} /> });
  const host = quietHost({
    locale: navigator.language,
    navigate: (path, options) => void router.navigate({ href: path, replace: options?.replace ?? false }),
    account: () => account,
    signIn: () => location.assign(links.signIn()),
    refreshSession: () => Promise.resolve(location.reload()),
  });
  const mounts = remote.routes.map((path) => {
    const mount = createRoute({ getParentRoute: () => rootRoute, path });
    return mount.addChildren(createRoutes(mount, host));
  });
  const router = createRouter({
    routeTree: rootRoute.addChildren(mounts),
    defaultNotFoundComponent: () => <h1>There is no page here</h1>,
    defaultErrorComponent: ({ error }) => <pre role="alert">{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>,
  });
  followLinks((path) => host.navigate(path));
  watchPage(router);
  const [home] = remote.navigation;
  if (location.pathname === "/" && home !== undefined) {
    await router.navigate({ href: home.path, replace: true });
  }
  const place = document.getElementById("root");
  if (place === null) {
    throw new Error("The page has no #root to draw into.");
  }
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        {beside}
      </QueryClientProvider>
    </StrictMode>,
  );
}

function Chrome({ remote, account }: { remote: RemoteDefinition; account: HostAccount | null }) {
  return (
    <>
      <nav aria-label="Pages" style={{ display: "flex", gap: 16, padding: "8px 16px", borderBottom: "1px solid var(--line)" }}>
        <strong>{remote.title}, on its own</strong>
        {remote.navigation.map((page) => (
          <a key={page.path} href={page.path}>
            {page.title}
          </a>
        ))}
        <span style={{ marginInlineStart: "auto" }}>{account === null ? "Nobody is signed in" : account.handle}</span>
      </nav>
      <main id="main">
        <Outlet />
      </main>
    </>
  );
}
