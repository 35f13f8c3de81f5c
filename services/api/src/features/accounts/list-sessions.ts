import { listSessionsInput, listSessionsOutput } from "@aiweb/contracts/accounts/list-sessions";
import { listSessions as listRows } from "@aiweb/db/queries/session/list-sessions";
import { cutPage, readIdCursor } from "../../trpc/id-cursor.ts";
import { signedIn } from "../../trpc/procedures.ts";

/** Where the account is signed in, newest first. */
export const listSessions = signedIn
  .input(listSessionsInput)
  .output(listSessionsOutput)
  .query(async ({ ctx, input }) => {
    const found = await listRows(ctx.db, { accountId: ctx.account.id, after: readIdCursor(input.cursor), limit: input.limit + 1 });
    const { rows, nextCursor } = cutPage(found, input.limit);
    const items = rows.map((row) => ({
      id: row.id,
      current: row.id === ctx.sessionId,
      userAgent: row.user_agent,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
    }));
    return { items, nextCursor };
  });
