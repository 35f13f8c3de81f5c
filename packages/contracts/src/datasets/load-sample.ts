import { z } from "zod";
import { datasetSummary } from "./dataset.ts";

/** Makes (or finds) the caller's copy of the bundled sample. */
export const loadSampleInput = z.object({});
export const loadSampleOutput = datasetSummary;
