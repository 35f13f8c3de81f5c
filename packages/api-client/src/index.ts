export { api, queryClient, trpc } from "./client.ts";
export { beginLive, useLiveState, useLiveTopic } from "./live/live.ts";
export type { LiveHint, LiveState } from "./live/live-messages.ts";
export { onNotSignedIn } from "./not-signed-in.ts";
export { parseError } from "./parse-error.ts";
export type { ApiError } from "./parse-error.ts";
export { useSubscription } from "@trpc/tanstack-react-query";
