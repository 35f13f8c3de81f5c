import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { queryClient } from "@aiweb/api-client";
import { HostApiContext, hostApiVersion } from "@aiweb/federation";
import type { HostApi } from "@aiweb/federation";
import { useState } from "react";
import type { ReactNode } from "react";

/** A shell that gives what a remote asks of it and does nothing. */
const host: HostApi = {
  version: hostApiVersion,
  navigate: () => undefined,
  account: () => null,
  onAccountChange: () => () => undefined,
  signIn: () => undefined,
  addCommands: () => () => undefined,
};

/** What surrounds a page's parts, for stories: queries, a router, the shell. */
export function InPage({ children }: { children: ReactNode }) {
  const [router] = useState(() => createRouter({ routeTree: createRootRoute({ component: () => children }), history: createMemoryHistory() }));
  return (
    <QueryClientProvider client={queryClient}>
      <HostApiContext value={host}>
        <RouterProvider router={router} />
      </HostApiContext>
    </QueryClientProvider>
  );
}

/** Answers the calls of a story by procedure and hears what was asked; gives back the way to stop. What is not named here fails. */
export function answerCalls(answers: Record<string, unknown>, heard: { path: string; input: unknown }[] = []): () => void {
  const original = window.fetch;
  queryClient.clear();
  window.fetch = async (address, init) => {
    const url = new URL(address instanceof Request ? address.url : address, location.origin);
    if (!url.pathname.startsWith("/trpc/")) return await original(address, init);
    const inputs: unknown = JSON.parse(typeof init?.body === "string" ? init.body : (url.searchParams.get("input") ?? "{}"));
    const paths = url.pathname.slice("/trpc/".length).split(",");
    return Response.json(
      paths.map((path, index) => {
        heard.push({ path, input: typeof inputs === "object" && inputs !== null ? Reflect.get(inputs, String(index)) : undefined });
        return path in answers ? { result: { data: answers[path] } } : { error: { message: "Nothing answers this in a story.", code: -32603, data: { errorCode: "internal" } } };
      }),
    );
  };
  return () => {
    window.fetch = original;
  };
}
