import { z } from "zod";
import { licence, modelRef, visibility } from "../ids.ts";
import { modelSummary } from "./model.ts";

export const updateModelInput = z.object({ model: modelRef, description: z.string().trim().max(4_000).optional(), licence: licence.optional(), visibility: visibility.optional() });
export const updateModelOutput = modelSummary;
