import { z } from "zod";
import { datasetRef } from "../ids.ts";
import { datasetFile, datasetSummary, datasetVersion } from "./dataset.ts";

/** `version`: null means the newest. */
export const getDatasetInput = z.object({ dataset: datasetRef, version: z.number().int().positive().nullish() });
export const getDatasetOutput = datasetSummary.extend({
  shown: datasetVersion.nullable(),
  fileList: z.array(datasetFile),
  /** Fine-tunes and models that were made from it and that the caller may see. */
  usedBy: z.array(z.object({ kind: z.enum(["job", "model"]), id: z.string(), title: z.string(), href: z.string() })),
});
export type DatasetDetail = z.infer<typeof getDatasetOutput>;
