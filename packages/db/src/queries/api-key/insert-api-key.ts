import type { Db } from "../../connect.ts";
import type { ApiKeyRow, NewApiKey } from "../../tables/api-key.table.ts";

export async function insertApiKey(db: Db, key: NewApiKey): Promise<ApiKeyRow> {
  return await db.insertInto("api_key").values(key).returningAll().executeTakeFirstOrThrow();
}
