import { z } from "zod";
import { instant, uuid } from "../ids.ts";

export const listDeploymentLogInput = z.object({ deployment: uuid, after: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(1_000).default(500) });
export const listDeploymentLogOutput = z.object({
  items: z.array(z.object({ id: z.number().int(), at: instant, level: z.enum(["debug", "info", "warning", "error"]), text: z.string() })),
  last: z.number().int(),
  more: z.boolean(),
});
