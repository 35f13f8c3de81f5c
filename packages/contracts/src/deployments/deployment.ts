import { z } from "zod";
import { instant, uuid } from "../ids.ts";

export const deploymentState = z.enum(["waiting", "starting", "running", "stopping", "stopped", "failed"]);
export type DeploymentState = z.infer<typeof deploymentState>;

/** A model version that one account keeps running. */
export const deploymentSummary = z.object({
  id: uuid,
  /** `handle/name@version`, or `handle/name` for a platform base. */
  model: z.string(),
  modelName: z.string(),
  version: z.number().int().nullable(),
  base: z.object({ ref: z.string(), name: z.string() }),
  state: deploymentState,
  stateSince: instant,
  /** Why, in a sentence. */
  stateText: z.string(),
  createdAt: instant,
  /** In the last 24 hours. */
  requests: z.number().int(),
  /** Milliseconds to the first token, over the last 100 requests; null before the first. */
  firstTokenP50: z.number().nullable(),
  tokensPerSecondP50: z.number().nullable(),
  lastRequestAt: instant.nullable(),
});
export type DeploymentSummary = z.infer<typeof deploymentSummary>;
