import { z } from "zod";
import { modelRef } from "../ids.ts";

/** `name` is the model's name typed again. Running deployments of it are stopped. */
export const deleteModelInput = z.object({ model: modelRef, name: z.string() });
export const deleteModelOutput = z.object({ deleted: z.literal(true) });
