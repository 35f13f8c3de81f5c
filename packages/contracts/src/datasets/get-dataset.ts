import { z } from "zod";
import { datasetRef, uuid } from "../ids.ts";
import { datasetFile, datasetSummary, datasetVersion } from "./dataset.ts";

/** `version`: null means the newest; for others than the owner the newest that can be used, if there is one. `file`: the version that this file belongs to, with what its columns hold. */
export const getDatasetInput = z.object({ dataset: datasetRef, version: z.number().int().positive().nullish(), file: uuid.nullish() });
export const getDatasetOutput = datasetSummary.extend({
  shown: datasetVersion.nullable(),
  /** The newest version that can be used. */
  readyVersion: z.number().int().nullable(),
  fileList: z.array(datasetFile),
  /** Fine-tunes and models that were made from it and that the caller may see. `open`: a job that has not ended, and needs it. */
  usedBy: z.array(z.object({ kind: z.enum(["job", "model"]), id: z.string(), title: z.string(), href: z.string(), open: z.boolean() })),
});
export type DatasetDetail = z.infer<typeof getDatasetOutput>;
