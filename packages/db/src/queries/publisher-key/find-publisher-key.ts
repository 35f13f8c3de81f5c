import type { Db } from "../../connect.ts";
import type { PublisherKeyRow } from "../../tables/publisher-key.table.ts";

/** A key by its public part, whatever its state. */
export async function findPublisherKey(db: Db, publicId: string): Promise<PublisherKeyRow | undefined> {
  return await db.selectFrom("publisher_key").selectAll().where("public_id", "=", publicId).executeTakeFirst();
}
