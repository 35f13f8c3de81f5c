import { z } from "zod";
import { facetCounts, pageInput, pageOf } from "../page.ts";
import { modelProvider, modelSummary, modelTask } from "./model.ts";

/** The catalogue: platform models and everybody's public ones. Facets: task, provider, licence, can (`run`, `fine-tune`). */
export const listModelsInput = pageInput.extend({
  search: z.string().trim().max(200).default(""),
  task: z.array(modelTask).max(10).default([]),
  provider: z.array(modelProvider).max(10).default([]),
  licence: z.array(z.string()).max(20).default([]),
  can: z.array(z.enum(["run", "fine-tune"])).max(2).default([]),
  sort: z.enum(["relevance", "updated", "name", "parameters"]).default("relevance"),
});
export const listModelsOutput = pageOf(modelSummary).extend({ total: z.number().int(), facets: facetCounts });
