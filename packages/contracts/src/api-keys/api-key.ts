import { z } from "zod";
import { instant, modelVersionRef, uuid } from "../ids.ts";

export const apiKeyScope = z.enum(["inference"]);

/** A key as listed: never its secret. */
export const apiKeySummary = z.object({
  id: uuid,
  name: z.string(),
  /** `aiweb_` and the public part, enough to recognise it. */
  prefix: z.string(),
  scopes: z.array(apiKeyScope),
  /** Null means every model the account may use. */
  models: z.array(modelVersionRef).nullable(),
  createdAt: instant,
  expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});
export type ApiKeySummary = z.infer<typeof apiKeySummary>;
