import { z } from "zod";
import { datasetRef, modelRef, resourceName, visibility } from "../ids.ts";

/** Which columns a dataset's rows are learned from. It must fit every file of the version. */
export const roleMapping = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("messages"), column: z.string().min(1) }),
  z.object({ kind: z.literal("prompt-completion"), prompt: z.string().min(1), completion: z.string().min(1), system: z.string().max(4_000).nullable().default(null) }),
  z.object({ kind: z.literal("text"), column: z.string().min(1) }),
]);
export type RoleMapping = z.infer<typeof roleMapping>;

/** One dataset of the mix. Rows are drawn by weight: shares are weight / sum of weights. */
export const mixEntry = z.object({
  dataset: datasetRef,
  version: z.number().int().positive(),
  weight: z.number().positive("A weight is above zero.").max(1_000),
  /** Rows used at most, from the start of the version; null for all. */
  rowCap: z.number().int().positive().nullable(),
  mapping: roleMapping,
});
export type MixEntry = z.infer<typeof mixEntry>;

/** Rows that a run looks at over all its steps; their order is kept in memory. */
export const MOST_ROWS_OF_A_RUN = 5_000_000;
export const TOO_MANY_ROWS = `A run looks at ${MOST_ROWS_OF_A_RUN.toLocaleString("en-US")} rows at most. Choose a smaller length, or a smaller batch.`;

/** How it is trained. Exactly one of steps and epochs is set. */
export const trainingSettings = z
  .object({
    steps: z.number().int().min(1).max(1_000_000).nullable().default(40),
    epochs: z.number().positive().max(1_000).nullable().default(null),
    learningRate: z.number().positive().max(1).default(0.001),
    batchSize: z.number().int().min(1).max(1_024).default(4),
    gradientAccumulation: z.number().int().min(1).max(1_024).default(1),
    loraRank: z.number().int().min(1).max(256).default(8),
    loraAlpha: z.number().positive().max(1_024).default(16),
    loraDropout: z.number().min(0).max(0.9).default(0),
    /** Tokens; what is longer is cut. */
    sequenceLength: z.number().int().min(16).max(131_072).default(256),
    seed: z.number().int().min(0).max(2_147_483_647).default(42),
    /** Share of the rows held out for validation. */
    validationShare: z.number().min(0).max(0.5).default(0.05),
    /** Steps between checkpoints and between evaluations. */
    checkpointEvery: z.number().int().min(1).max(100_000).default(20),
    evaluateEvery: z.number().int().min(1).max(100_000).default(20),
    /** GPUs to ask the cluster for; null: a share of one where there are any. */
    gpus: z.number().min(0).max(1).nullable().default(null),
  })
  .refine((settings) => (settings.steps === null) !== (settings.epochs === null), { message: "Set either steps or epochs.", path: ["steps"] });
export type TrainingSettings = z.infer<typeof trainingSettings>;

/** What a job does, as it is kept and shown. `name` of an existing model of one's own makes its next version. */
export const fineTuneConfiguration = z.object({
  name: resourceName,
  description: z.string().trim().max(4_000).default(""),
  visibility: visibility.default("private"),
  base: modelRef,
  datasets: z.array(mixEntry).min(1, "Add at least one dataset.").max(20, "20 datasets at most."),
  training: trainingSettings,
});
export type FineTuneConfiguration = z.infer<typeof fineTuneConfiguration>;

/** What a new job may ask for: stricter than what is kept, which earlier rules let in. */
export const submittedConfiguration = fineTuneConfiguration.extend({
  datasets: fineTuneConfiguration.shape.datasets.superRefine((entries, context) => {
    entries.forEach(({ dataset, version }, index) => {
      const isRepeated = entries.slice(0, index).some((earlier) => earlier.dataset === dataset && earlier.version === version);
      if (isRepeated) context.addIssue({ code: "custom", message: "This version is in the mix already. Choose another, or raise the other one's weight.", path: [index, "version"] });
    });
  }),
  training: trainingSettings.refine(({ steps, batchSize, gradientAccumulation }) => (steps ?? 0) * batchSize * gradientAccumulation <= MOST_ROWS_OF_A_RUN, { message: TOO_MANY_ROWS, path: ["steps"] }),
});
