import { accountsRouter } from "./features/accounts/router.ts";
import { apiKeysRouter } from "./features/api-keys/router.ts";
import { conversationsRouter } from "./features/conversations/router.ts";
import { datasetsRouter } from "./features/datasets/router.ts";
import { deploymentsRouter } from "./features/deployments/router.ts";
import { fineTuningRouter } from "./features/fine-tuning/router.ts";
import { jobsRouter } from "./features/jobs/router.ts";
import { liveRouter } from "./features/live/router.ts";
import { modelsRouter } from "./features/models/router.ts";
import { providerKeysRouter } from "./features/provider-keys/router.ts";
import { registryRouter } from "./features/registry/router.ts";
import { router } from "./trpc/trpc.ts";

/** The table of contents: one line a feature. */
export const appRouter = router({
  accounts: accountsRouter,
  apiKeys: apiKeysRouter,
  conversations: conversationsRouter,
  datasets: datasetsRouter,
  deployments: deploymentsRouter,
  fineTuning: fineTuningRouter,
  jobs: jobsRouter,
  live: liveRouter,
  models: modelsRouter,
  providerKeys: providerKeysRouter,
  registry: registryRouter,
});

export type AppRouter = typeof appRouter;
