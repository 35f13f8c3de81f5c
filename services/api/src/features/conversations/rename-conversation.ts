import { renameConversationInput, renameConversationOutput } from "@aiweb/contracts/conversations/rename-conversation";
import { updateConversation } from "@aiweb/db/queries/conversation/update-conversation";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { owner } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { presentConversation } from "./present-conversation.ts";

export const renameConversation = owner("conversation")
  .input(renameConversationInput)
  .output(renameConversationOutput)
  .mutation(async ({ ctx, input }) => {
    const row = await ctx.db.transaction().execute(async (tx) => {
      await insertLiveEvent(tx, { accountId: ctx.account.id, topic: "conversations", payload: { conversation: ctx.resource.id } });
      await writeAudit(tx, ctx, { action: "conversations.rename", targetKind: "conversation", targetId: ctx.resource.id });
      return await updateConversation(tx, ctx.resource.id, { title: input.title });
    });
    return presentConversation(row);
  });
