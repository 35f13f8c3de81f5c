import type { Db } from "../../connect.ts";
import type { NewPublisherKey, PublisherKeyRow } from "../../tables/publisher-key.table.ts";

export async function insertPublisherKey(db: Db, key: NewPublisherKey): Promise<PublisherKeyRow> {
  return await db.insertInto("publisher_key").values(key).returningAll().executeTakeFirstOrThrow();
}
