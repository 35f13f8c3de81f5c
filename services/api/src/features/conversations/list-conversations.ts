import { listConversationsInput, listConversationsOutput } from "@aiweb/contracts/conversations/list-conversations";
import { listConversations as listRows } from "@aiweb/db/queries/conversation/list-conversations";
import { pagesByTime } from "../../trpc/page-cursor.ts";
import { signedIn } from "../../trpc/procedures.ts";
import { presentConversation } from "./present-conversation.ts";

/** One's own conversations, newest change first. */
export const listConversations = signedIn
  .input(listConversationsInput)
  .output(listConversationsOutput)
  .query(async ({ ctx, input }) => {
    const found = await listRows(ctx.db, { ownerId: ctx.account.id, search: input.search, before: pagesByTime.read(input.cursor), limit: input.limit + 1 });
    const { rows, nextCursor } = pagesByTime.cut(found, input.limit, (row) => ({ at: row.updated_text, id: row.id }));
    return { items: rows.map(presentConversation), nextCursor };
  });
