import { z } from "zod";
import { modelRef } from "../ids.ts";
import { mixEntry } from "./fine-tune-configuration.ts";

/** Samples as the model will see them, rendered by the trainer's own code. `offset` walks through the mix. */
export const previewSamplesInput = z.object({
  base: modelRef,
  datasets: z.array(mixEntry.pick({ dataset: true, version: true, mapping: true, rowCap: true, weight: true })).min(1).max(20),
  sequenceLength: z.number().int().min(16).max(131_072),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(50).default(10),
});
/** Text in pieces: `learned` pieces count for the loss, `special` ones are the template's own tokens, `cut` ones are past the sequence length. */
export const sampleSegment = z.object({ text: z.string(), learned: z.boolean(), special: z.boolean(), cut: z.boolean() });
export const renderedSample = z.object({
  dataset: z.string(),
  row: z.number().int(),
  segments: z.array(sampleSegment),
  tokens: z.number().int(),
  cutTokens: z.number().int(),
  error: z.string().nullable(),
});
export const previewSamplesOutput = z.object({
  samples: z.array(renderedSample),
  totalRows: z.number().int(),
  /** Over the rows looked at: how many, how many are cut, mean tokens. */
  measured: z.object({ rows: z.number().int(), cut: z.number().int(), meanTokens: z.number() }),
});

export type RenderedSample = z.infer<typeof renderedSample>;
export type SampleMeasure = z.infer<typeof previewSamplesOutput>["measured"];
