import { z } from "zod";
import { licence, resourceName, uuid, visibility } from "../ids.ts";
import { datasetSummary } from "./dataset.ts";

/** Uploads are finished tus uploads of this account; they become the files of version 1, in this order. */
export const createDatasetInput = z.object({
  name: resourceName,
  description: z.string().trim().max(4_000).default(""),
  licence: licence.default(""),
  visibility: visibility.default("private"),
  uploads: z.array(uuid).min(1, "Add at least one file.").max(100),
});
export const createDatasetOutput = datasetSummary;
