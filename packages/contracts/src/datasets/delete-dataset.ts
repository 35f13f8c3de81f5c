import { z } from "zod";
import { datasetRef } from "../ids.ts";

/** `name` is the dataset's name typed again. */
export const deleteDatasetInput = z.object({ dataset: datasetRef, name: z.string() });
export const deleteDatasetOutput = z.object({ deleted: z.literal(true) });
