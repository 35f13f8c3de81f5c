import type { Db } from "../../connect.ts";
import type { MessageRow, NewMessage } from "../../tables/message.table.ts";

export async function insertMessage(db: Db, message: NewMessage): Promise<MessageRow> {
  return await db.insertInto("message").values(message).returningAll().executeTakeFirstOrThrow();
}
