import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { useState, type ComponentType, type ReactNode } from "react";
import type { HostAccount, HostApi } from "../host-api.ts";
import { giveHost } from "../facade.ts";
import { HostApiContext } from "../host-api-context.tsx";
import { quietHost } from "../page-host.ts";

/** Who is signed in, by the toolbar's role; a visitor is nobody. */
const accounts: Record<string, HostAccount | null> = {
  visitor: null,
  member: { id: "1", handle: "ada", name: "Ada", address: "0x0", isOperator: false },
  operator: { id: "2", handle: "grace", name: "Grace", address: "0x1", isOperator: true },
};

type Context = { globals: Record<string, unknown>; parameters: Record<string, unknown> };

/** A shell that gives what a remote asks of it; `navigate` does what the caller has for it. */
function hostOf({ globals }: Context, navigate: HostApi["navigate"]): HostApi {
  const account = accounts[String(globals["role"])] ?? null;
  const host = quietHost({ navigate, account: () => account });
  giveHost(host);
  return host;
}

/** A story's decorator: what the shell gives a remote's parts. */
export function inFrame(Story: ComponentType, context: Context) {
  return (
    <HostApiContext value={hostOf(context, () => undefined)}>
      <Story />
    </HostApiContext>
  );
}

/** Where a page stands: its route's path, and the address that is opened. Parameter `page` of a page's stories. */
export type StoryPage = { path: string; address: string };

function readPage({ parameters }: Context): StoryPage {
  const page: unknown = parameters["page"];
  const isPage = (value: unknown): value is StoryPage => typeof value === "object" && value !== null && "path" in value && "address" in value;
  return isPage(page) ? page : { path: "/", address: "/" };
}

function createStoryRouter({ path, address }: StoryPage, page: ReactNode) {
  const root = createRootRoute({ notFoundComponent: () => <p role="status">The page at {router.state.location.href} is shown next.</p> });
  const route = createRoute({ getParentRoute: () => root, path, component: () => page });
  const router = createRouter({ routeTree: root.addChildren([route]), history: createMemoryHistory({ initialEntries: [address] }), defaultPendingMs: 0 });
  return router;
}

function AtAddress({ context, children }: { context: Context; children: ReactNode }) {
  const [router] = useState(() => createStoryRouter(readPage(context), children));
  return (
    <HostApiContext value={hostOf(context, (path, options) => void router.navigate({ href: path, replace: options?.replace ?? false }))}>
      <div id="main" style={{ blockSize: context.parameters["layout"] === "fullscreen" ? "100dvh" : "auto", overflow: "auto" }}>
        <RouterProvider router={router} />
      </div>
    </HostApiContext>
  );
}

/** The same for what reads its address or writes it, such as a whole page: it stands in the shell's main region. */
export function asPage(Story: ComponentType, context: Context) {
  return (
    <AtAddress context={context}>
      <Story />
    </AtAddress>
  );
}
