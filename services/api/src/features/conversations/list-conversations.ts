import { listConversationsInput, listConversationsOutput } from "@aiweb/contracts/conversations/list-conversations";
import { listConversations as listRows } from "@aiweb/db/queries/conversation/list-conversations";
import { cutSortedPage, readPageCursor } from "../../trpc/page-cursor.ts";
import { signedIn } from "../../trpc/procedures.ts";
import { presentConversation } from "./present-conversation.ts";

/** One's own conversations, newest change first. */
export const listConversations = signedIn
  .input(listConversationsInput)
  .output(listConversationsOutput)
  .query(async ({ ctx, input }) => {
    const found = await listRows(ctx.db, { ownerId: ctx.account.id, search: input.search, before: readPageCursor(input.cursor), limit: input.limit + 1 });
    const { rows, nextCursor } = cutSortedPage(found, input.limit, (row) => row.updated_text);
    return { items: rows.map(presentConversation), nextCursor };
  });
