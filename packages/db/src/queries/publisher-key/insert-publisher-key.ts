import type { Db } from "../../connect.ts";
import type { NewPublisherKey } from "../../tables/publisher-key.table.ts";
import { heldBy, type HeldKey } from "./held-by.ts";

export async function insertPublisherKey(db: Db, key: NewPublisherKey): Promise<HeldKey> {
  return await db.insertInto("publisher_key").values(key).returningAll().returning(heldBy).executeTakeFirstOrThrow();
}
