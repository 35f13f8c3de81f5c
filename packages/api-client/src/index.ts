export { api, queryClient, trpc } from "./client.ts";
export { parseError } from "./parse-error.ts";
export type { ApiError } from "./parse-error.ts";
