import { datasetsRouter } from "./features/datasets/router.ts";
import { liveRouter } from "./features/live/router.ts";
import { modelsRouter } from "./features/models/router.ts";
import { router } from "./trpc/trpc.ts";

/** The table of contents: one line a feature. */
export const appRouter = router({
  datasets: datasetsRouter,
  live: liveRouter,
  models: modelsRouter,
});

export type AppRouter = typeof appRouter;
