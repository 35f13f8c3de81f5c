import { z } from "zod";
import { modelAbilities } from "../models/model.ts";

/** Every model the caller could talk to, grouped by where it runs; what is missing is said with its fix. */
export const runnableModel = z.object({
  ref: z.string(),
  name: z.string(),
  owner: z.string(),
  /** The version that answers; null for a platform model. */
  version: z.number().int().nullable(),
  group: z.enum(["my-models", "this-machine", "openai", "hugging-face", "aws-bedrock", "public"]),
  abilities: modelAbilities,
  contextLength: z.number().int().nullable(),
  /** `ready` answers now; `deploy` can be served here; `blocked` needs what `reason` says. */
  state: z.enum(["ready", "starting", "deploy", "blocked"]),
  deployment: z.uuid().nullable(),
  reason: z.string().nullable(),
  fix: z.object({ label: z.string(), href: z.string() }).nullable(),
});
export type RunnableModel = z.infer<typeof runnableModel>;
export const listRunnableModelsInput = z.object({ search: z.string().trim().max(200).default(""), limit: z.number().int().min(1).max(100).default(100) });
export const listRunnableModelsOutput = z.object({ items: z.array(runnableModel) });
