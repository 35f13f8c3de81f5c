import { sql } from "kysely";
import type { Db } from "../../connect.ts";
import { anywhere } from "../like-pattern.ts";

/** An account's conversations, newest change first; `search` looks at titles and at what was said. */
export async function listConversations(db: Db, query: { ownerId: string; search: string; before: { at: string; id: string } | null; limit: number }) {
  const { ownerId, search, before, limit } = query;
  let rows = db.selectFrom("conversation").selectAll().select(sql<string>`updated_at::text`.as("updated_text")).where("owner_id", "=", ownerId);
  if (search !== "") {
    const like = anywhere(search);
    rows = rows.where((where) =>
      where.or([
        where("title", "ilike", like),
        where.exists(
          where.selectFrom("message").select("message.id").whereRef("message.conversation_id", "=", "conversation.id").where("message.removed_at", "is", null).where("message.content", "ilike", like),
        ),
      ]),
    );
  }
  if (before !== null) rows = rows.where(sql<boolean>`(updated_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`);
  return await rows.orderBy("updated_at", "desc").orderBy("id", "desc").limit(limit).execute();
}
