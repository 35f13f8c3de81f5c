import { z } from "zod";
import { modelRef, uuid } from "../ids.ts";

/** Brings a version up for oneself (`version` null: the newest; of a platform base: the base itself). Deploying twice is one deployment. */
export const deployModelInput = z.object({ model: modelRef, version: z.number().int().positive().nullish() });
export const deployModelOutput = z.object({ deployment: uuid });
