import { z } from "zod";
import { uuid } from "../ids.ts";

export const deleteConversationInput = z.object({ conversation: uuid });
export const deleteConversationOutput = z.object({ deleted: z.literal(true) });
