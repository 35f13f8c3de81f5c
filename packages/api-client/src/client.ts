import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { createTRPCClient, splitLink, type TRPCClient } from "@trpc/client";
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { AppRouter } from "@aiweb/api/router";
import { batchLink } from "./batch-link.ts";
import { freshMs } from "./live/live-tabs.ts";
import { noticeError } from "./not-signed-in.ts";
import { parseError } from "./parse-error.ts";
import { subscriptionLink } from "./subscription-link.ts";

/** Tries again only what may pass by itself: a lost connection, a busy server. */
function shouldRetry(failures: number, error: unknown): boolean {
  const { code } = parseError(error);
  return failures < 2 && (code === "offline" || code === "unavailable");
}

/** The one cache of what the api answered, shared by the shell and all remotes. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeError }),
  mutationCache: new MutationCache({ onError: noticeError }),
  defaultOptions: {
    queries: { staleTime: freshMs, retry: shouldRetry, networkMode: "always" },
    // a change is never sent twice by itself
    mutations: { retry: false, networkMode: "always" },
  },
});

/** The typed client, for calls outside React Query. */
export const api: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: subscriptionLink,
      false: batchLink,
    }),
  ],
});

/** Options for React Query by procedure: `useQuery(trpc.models.list.queryOptions({…}))`. */
export const trpc: TRPCOptionsProxy<AppRouter> = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient });
