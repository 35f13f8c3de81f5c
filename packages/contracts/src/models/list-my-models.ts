import { z } from "zod";
import { pageInput, pageOf } from "../page.ts";
import { modelSummary } from "./model.ts";

export const listMyModelsInput = pageInput.extend({ search: z.string().trim().max(200).default("") });
export const listMyModelsOutput = pageOf(modelSummary).extend({ total: z.number().int() });
