import { z } from "zod";
import { datasetRef, licence, visibility } from "../ids.ts";
import { datasetSummary } from "./dataset.ts";

export const updateDatasetInput = z.object({ dataset: datasetRef, description: z.string().trim().max(4_000).optional(), licence: licence.optional(), visibility: visibility.optional() });
export const updateDatasetOutput = datasetSummary;
