import { getConversationInput, getConversationOutput } from "@aiweb/contracts/conversations/get-conversation";
import { listMessages } from "@aiweb/db/queries/message/list-messages";
import { owner } from "../../trpc/procedures.ts";
import { presentConversation, presentMessage, storedSettings } from "./present-conversation.ts";

const SHOWN_MESSAGES = 200;

/** A conversation as it stands; an answer that is being written has its text so far. */
export const getConversation = owner("conversation")
  .input(getConversationInput)
  .output(getConversationOutput)
  .query(async ({ ctx }) => {
    const messages = await listMessages(ctx.db, { conversationId: ctx.resource.id, limit: SHOWN_MESSAGES });
    return { ...presentConversation(ctx.resource), settings: storedSettings(ctx.resource), messages: messages.map(presentMessage) };
  });
