import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { useState, type ComponentType, type ReactNode } from "react";
import type { HostAccount, HostApi } from "../host-api.ts";
import { hostApiVersion } from "../host-api.ts";
import { HostApiContext } from "../host-api-context.tsx";

/** Who is signed in. */
export const storyAccount: HostAccount = { id: "1", handle: "ada", name: "Ada", address: "0x0", isOperator: false };

/** A shell that gives what a remote asks of it and does nothing. */
const host: HostApi = {
  version: hostApiVersion,
  locale: "en-US",
  navigate: () => undefined,
  account: () => storyAccount,
  onAccountChange: () => () => undefined,
  signIn: () => undefined,
  addCommands: () => () => undefined,
};

/** A story's decorator: what the shell gives a remote's parts. */
export function inFrame(Story: ComponentType) {
  return (
    <HostApiContext value={host}>
      <Story />
    </HostApiContext>
  );
}

function InRouter({ children }: { children: ReactNode }) {
  const [router] = useState(() => createRouter({ routeTree: createRootRoute({ component: () => children }), history: createMemoryHistory() }));
  return <RouterProvider router={router} />;
}

/** The same for what reads its address or writes it, such as a whole page. */
export function asPage(Story: ComponentType) {
  return (
    <HostApiContext value={host}>
      <InRouter>
        <Story />
      </InRouter>
    </HostApiContext>
  );
}
