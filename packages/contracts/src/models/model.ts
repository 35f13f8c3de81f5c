import { z } from "zod";
import { accountSummary } from "../accounts/account.ts";
import { instant, uuid, visibility } from "../ids.ts";

/** Where a model runs; chooses the adapter that calls it. */
export const modelProvider = z.enum(["this-machine", "hugging-face", "openai", "aws-bedrock", "fine-tune"]);
export type ModelProvider = z.infer<typeof modelProvider>;

export const modelTask = z.enum(["text-generation", "text-to-image", "speech", "text-to-video"]);

/** What a model can do; a base model without a chat template completes but does not chat. */
export const modelAbilities = z.object({
  chat: z.boolean(),
  complete: z.boolean(),
  fineTune: z.boolean(),
});
export type ModelAbilities = z.infer<typeof modelAbilities>;

export const modelLifecycle = z.object({
  state: z.enum(["active", "legacy", "retired"]),
  /** Date the state began or begins, ISO. */
  since: z.iso.date().nullable(),
  /** `handle/name` of the model to use instead. */
  successor: z.string().nullable(),
});

/**
 * Whether an action is possible now for this caller; if not, why and the fix.
 * `href` is a page of AIWeb or of the model's maker.
 */
export const actionState = z.object({
  possible: z.boolean(),
  reason: z.string().nullable(),
  fix: z.object({ label: z.string(), href: z.string() }).nullable(),
});
export type ActionState = z.infer<typeof actionState>;

export const modelSummary = z.object({
  id: uuid,
  /** `handle/name`. */
  ref: z.string(),
  owner: accountSummary,
  name: z.string(),
  provider: modelProvider,
  task: modelTask,
  description: z.string(),
  licence: z.string(),
  parameters: z.number().int().nullable(),
  contextLength: z.number().int().nullable(),
  abilities: modelAbilities,
  lifecycle: modelLifecycle,
  visibility,
  /** Newest version; null for platform models, which have none. */
  version: z.number().int().nullable(),
  /** A sentence about where it runs now: "Runs on this machine", "Needs your OpenAI key". */
  status: z.object({ tone: z.enum(["good", "warn", "bad", "neutral"]), text: z.string() }),
  use: actionState,
  fineTune: actionState,
  mine: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
});
export type ModelSummary = z.infer<typeof modelSummary>;

export const modelVersion = z.object({
  id: uuid,
  number: z.number().int(),
  tags: z.array(z.string()),
  job: uuid.nullable(),
  /** The name of its job when that was removed; told to its owner. */
  removedJob: z.string().nullable(),
  base: z.object({ ref: z.string(), name: z.string() }),
  datasets: z.array(z.object({ ref: z.string(), name: z.string(), version: z.number().int(), weight: z.number(), rows: z.number().int().nullable(), deleted: z.boolean() })),
  metrics: z.record(z.string(), z.number()),
  files: z.array(z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() })),
  bytes: z.number().int(),
  card: z.string(),
  createdAt: instant,
});
export type ModelVersion = z.infer<typeof modelVersion>;

export const lineageItem = z.object({ kind: z.enum(["model", "dataset", "job", "deployment"]), title: z.string(), detail: z.string(), href: z.string().nullable() });
export type LineageItem = z.infer<typeof lineageItem>;
