import { z } from "zod";
import { pageInput, pageOf } from "../page.ts";
import { conversationSummary } from "./conversation.ts";

/** Search looks at titles and at what was said. */
export const listConversationsInput = pageInput.extend({ search: z.string().trim().max(200).default("") });
export const listConversationsOutput = pageOf(conversationSummary);
