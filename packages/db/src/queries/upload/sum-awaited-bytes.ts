import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** Bytes that announced uploads, of all accounts, may still bring. */
export async function sumAwaitedBytes(db: Db): Promise<number> {
  const { awaited } = await db
    .selectFrom("upload")
    .select(sql<number>`coalesce(sum(bytes - upload_offset), 0)::bigint`.as("awaited"))
    .where("completed_at", "is", null)
    .where("expires_at", ">", new Date())
    .executeTakeFirstOrThrow();
  return awaited;
}
