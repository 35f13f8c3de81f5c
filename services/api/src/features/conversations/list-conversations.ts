import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { listConversationsInput, listConversationsOutput } from "@aiweb/contracts/conversations/list-conversations";
import { listConversations as listRows } from "@aiweb/db/queries/conversation/list-conversations";
import { signedIn } from "../../trpc/procedures.ts";
import { presentConversation } from "./present-conversation.ts";

const cursorParts = z.tuple([z.string().regex(/^\d{1,18}$/), z.uuid()]);

function readCursor(cursor: string): { updated: string; id: string } {
  try {
    const [updated, id] = cursorParts.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { updated, id };
  } catch (cause) {
    throw new AppError("bad-request", "This page of the list cannot be found. Start at the first one.", { cause });
  }
}

/** One's own conversations, newest change first. */
export const listConversations = signedIn
  .input(listConversationsInput)
  .output(listConversationsOutput)
  .query(async ({ ctx, input }) => {
    const rows = await listRows(ctx.db, { ownerId: ctx.account.id, search: input.search, after: input.cursor == null ? null : readCursor(input.cursor), limit: input.limit + 1 });
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    const nextCursor = rows.length > input.limit && last !== undefined ? Buffer.from(JSON.stringify([last.updated_key, last.id])).toString("base64url") : null;
    return { items: page.map(presentConversation), nextCursor };
  });
