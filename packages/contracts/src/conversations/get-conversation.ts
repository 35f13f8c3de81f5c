import { z } from "zod";
import { uuid } from "../ids.ts";
import { conversationSummary, message, samplingSettings } from "./conversation.ts";

/** The shown branch, oldest message first; the newest 200 of it. */
export const getConversationInput = z.object({ conversation: uuid });
export const getConversationOutput = conversationSummary.extend({ settings: samplingSettings, messages: z.array(message) });
export type ConversationDetail = z.infer<typeof getConversationOutput>;
