import { router } from "./trpc/trpc.ts";

/** The table of contents: one line a feature. */
export const appRouter = router({});

export type AppRouter = typeof appRouter;
