import { z } from "zod";
import { modelRef } from "../ids.ts";
import { lineageItem, modelSummary, modelVersion } from "./model.ts";

export const getModelInput = z.object({ model: modelRef });
export const getModelOutput = modelSummary.extend({
  /** Markdown. */
  card: z.string(),
  /** The model's own page at its maker. */
  pageUrl: z.string().nullable(),
  newest: modelVersion.nullable(),
  /** What it was made from, nearest first. */
  madeFrom: z.array(lineageItem),
  /** Public (or one's own) fine-tunes of it; the first ones. */
  fineTunes: z.array(lineageItem),
  /** What a fine-tune of it needs, in sentences (GPU memory, token); empty when it runs here. */
  fineTuneNeeds: z.array(z.string()),
});
export type ModelDetail = z.infer<typeof getModelOutput>;
