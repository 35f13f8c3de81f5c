import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** Until the transaction ends, the same request sent again waits here. */
export async function lockRequest(tx: Db, request: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${request}, 0))`.execute(tx);
}
