import { z } from "zod";
import { uuid } from "../ids.ts";
import { conversationSummary } from "./conversation.ts";

export const renameConversationInput = z.object({ conversation: uuid, title: z.string().trim().min(1).max(120) });
export const renameConversationOutput = conversationSummary;
