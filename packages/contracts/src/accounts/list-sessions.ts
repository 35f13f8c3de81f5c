import { z } from "zod";
import { instant, uuid } from "../ids.ts";
import { pageInput, pageOf } from "../page.ts";

export const listSessionsInput = pageInput;
export const listSessionsOutput = pageOf(
  z.object({ id: uuid, current: z.boolean(), userAgent: z.string(), createdAt: instant, lastSeenAt: instant }),
);
