import { z } from "zod";
import { datasetRef } from "../ids.ts";
import { roleMapping } from "./fine-tune-configuration.ts";

/** What the columns of a dataset version most likely mean; null when nothing fits. */
export const guessMappingInput = z.object({ dataset: datasetRef, version: z.number().int().positive().nullish() });
export const guessMappingOutput = z.object({ version: z.number().int(), rows: z.number().int(), columns: z.array(z.object({ name: z.string(), kind: z.string() })), mapping: roleMapping.nullable(), reason: z.string().nullable() });
