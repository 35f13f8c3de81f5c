import { queryClient } from "@aiweb/api-client";
import { HostApiContext, type HostApi } from "@aiweb/federation";
import type { Decorator } from "@storybook/react-vite";
import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";

/** What a procedure answers, by its name; a thrown sentence is its refusal, and what never resolves keeps it loading. */
type Answers = Record<string, (input: unknown) => unknown>;

const host: HostApi = {
  version: "1.0.0",
  navigate: () => undefined,
  account: () => ({ id: "1", handle: "ada", name: "Ada", address: "0x0", isOperator: false }),
  onAccountChange: () => () => undefined,
  signIn: () => undefined,
  addCommands: () => () => undefined,
};

async function answer(answers: Answers, name: string, input: unknown): Promise<unknown> {
  try {
    const known = answers[name];
    if (known === undefined) {
      throw new Error(`The story does not answer ${name}.`);
    }
    return { result: { data: await known(input) } };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { error: { message, code: -32_600, data: { code: "BAD_REQUEST", httpStatus: 400, errorCode: "bad-request" } } };
  }
}

/** Plays the api at the wire for a story (its `beforeEach`), and takes it away after. */
export function playApi(answers: Answers): () => () => void {
  return () => {
    const real = window.fetch;
    queryClient.clear();
    window.fetch = async (asked, init) => {
      const url = new URL(asked instanceof Request ? asked.url : asked, location.href);
      if (!url.pathname.startsWith("/trpc/")) {
        return await real(asked, init);
      }
      const inputs: unknown = JSON.parse(url.searchParams.get("input") ?? (typeof init?.body === "string" ? init.body : "{}"));
      const names = url.pathname.slice("/trpc/".length).split(",");
      return Response.json(await Promise.all(names.map((name, index) => answer(answers, name, typeof inputs === "object" && inputs !== null ? Reflect.get(inputs, String(index)) : undefined))));
    };
    return () => {
      window.fetch = real;
    };
  };
}

/** What the app's frame gives its pages. */
export const inFrame: Decorator = (Story) => (
  <HostApiContext value={host}>
    <QueryClientProvider client={queryClient}>
      <Story />
    </QueryClientProvider>
  </HostApiContext>
);

function InRouter({ children }: { children: ReactNode }) {
  const [router] = useState(() => createRouter({ routeTree: createRootRoute({ component: () => children }), history: createMemoryHistory() }));
  return <RouterProvider router={router} />;
}

/** The same for a whole page, which reads its address and writes it. */
export const asPage: Decorator = (Story) => (
  <HostApiContext value={host}>
    <QueryClientProvider client={queryClient}>
      <InRouter>
        <Story />
      </InRouter>
    </QueryClientProvider>
  </HostApiContext>
);
