import { z } from "zod";
import { instant, modelVersionRef } from "../ids.ts";
import { apiKeySummary } from "./api-key.ts";

export const createApiKeyInput = z.object({
  name: z.string().trim().min(1, "Give the key a name that says where it is used.").max(80),
  expiresAt: instant.nullable().default(null),
  models: z.array(modelVersionRef).min(1, "Choose a model, or let the key use all.").max(50).nullable().default(null),
});
/** `secret` is shown this once. */
export const createApiKeyOutput = z.object({ key: apiKeySummary, secret: z.string() });
