import { z } from "zod";
import { facetCounts, pageInput, pageOf } from "../page.ts";
import { datasetSummary } from "./dataset.ts";

/** `scope`: one's own, or what is public. */
export const listDatasetsInput = pageInput.extend({
  search: z.string().trim().max(200).default(""),
  licence: z.array(z.string()).max(20).default([]),
  format: z.array(z.string()).max(10).default([]),
  sort: z.enum(["updated", "name", "rows"]).default("updated"),
});
export const listDatasetsOutput = pageOf(datasetSummary).extend({ total: z.number().int(), facets: facetCounts });
