import { z } from "zod";
import { datasetRef } from "../ids.ts";
import { datasetVersion } from "./dataset.ts";

/** `leave-out` makes the version ready without the listed rows; `stop` ends it as failed. Nothing is dropped in silence. */
export const decideRejectedRowsInput = z.object({ dataset: datasetRef, version: z.number().int().positive(), decision: z.enum(["leave-out", "stop"]) });
export const decideRejectedRowsOutput = datasetVersion;
