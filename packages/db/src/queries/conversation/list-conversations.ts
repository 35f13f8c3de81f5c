import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** Microseconds, as text: a Date would lose them and a page could double a row. */
const updatedMicroseconds = sql<string>`((extract(epoch from updated_at) * 1000000)::bigint)::text`;

/** An account's conversations, newest change first; `search` looks at titles and at what was said. */
export async function listConversations(db: Db, query: { ownerId: string; search: string; after: { updated: string; id: string } | null; limit: number }) {
  const { ownerId, search, after, limit } = query;
  let rows = db.selectFrom("conversation").selectAll().select(updatedMicroseconds.as("updated_key")).where("owner_id", "=", ownerId);
  if (search !== "") {
    const like = `%${search.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`;
    rows = rows.where((where) =>
      where.or([
        where("title", "ilike", like),
        where.exists(
          where.selectFrom("message").select("message.id").whereRef("message.conversation_id", "=", "conversation.id").where("message.removed_at", "is", null).where("message.content", "ilike", like),
        ),
      ]),
    );
  }
  if (after !== null) rows = rows.where(sql<boolean>`((extract(epoch from updated_at) * 1000000)::bigint, id) < (${after.updated}::bigint, ${after.id}::uuid)`);
  return await rows.orderBy("updated_at", "desc").orderBy("id", "desc").limit(limit).execute();
}
