import { sql } from "kysely";
import type { Db } from "../../connect.ts";

export interface LoadCounts {
  version: string;
  loads: number;
  failed: number;
  /** Milliseconds until its pages were there, of those that loaded; null while none did. */
  p50: number | null;
  p95: number | null;
}

/** Loads of each version of a remote since an instant. */
export async function countRemoteLoads(db: Db, remote: string, since: Date): Promise<LoadCounts[]> {
  const of = (share: number) => sql<number | null>`percentile_disc(${sql.lit(share)}) within group (order by milliseconds) filter (where loaded)`;
  return await db
    .selectFrom("remote_load")
    .select(({ fn }) => ["version", fn.countAll<number>().as("loads"), fn.countAll<number>().filterWhere("loaded", "=", false).as("failed"), of(0.5).as("p50"), of(0.95).as("p95")])
    .where("remote", "=", remote)
    .where("at", ">=", since)
    .groupBy("version")
    .execute();
}
