import { deleteConversationInput, deleteConversationOutput } from "@aiweb/contracts/conversations/delete-conversation";
import { deleteConversation as deleteRow } from "@aiweb/db/queries/conversation/delete-conversation";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { listMessages } from "@aiweb/db/queries/message/list-messages";
import { owner } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";

/** Deletes a conversation with all that was said in it; an answer that is being written is stopped first. */
export const deleteConversation = owner("conversation")
  .input(deleteConversationInput)
  .output(deleteConversationOutput)
  .mutation(async ({ ctx }) => {
    const { id } = ctx.resource;
    const [newest] = await listMessages(ctx.db, { conversationId: id, limit: 1 });
    if (newest?.state === "streaming") await ctx.services.answers.stop(newest.id);
    await ctx.db.transaction().execute(async (tx) => {
      await deleteRow(tx, id);
      await insertLiveEvent(tx, { accountId: ctx.account.id, topic: "conversations", payload: { conversation: id, removed: true } });
      await insertLiveEvent(tx, { accountId: ctx.account.id, topic: `conversation:${id}`, payload: { removed: true } });
      await writeAudit(tx, ctx, { action: "conversations.delete", targetKind: "conversation", targetId: id });
    });
    return { deleted: true as const };
  });
