import { sql } from "kysely";
import type { Db } from "../../connect.ts";

export interface LoadCounts {
  loads: number;
  failed: number;
  /** Milliseconds until its pages were there, of those that loaded; null while none did. */
  p50: number | null;
  p95: number | null;
}

function counts(db: Db, since: Date) {
  const of = (share: number) => sql<number | null>`percentile_disc(${sql.lit(share)}) within group (order by milliseconds) filter (where loaded)`;
  return db
    .selectFrom("remote_load")
    .select(({ fn }) => [fn.countAll<number>().as("loads"), fn.countAll<number>().filterWhere("loaded", "=", false).as("failed"), of(0.5).as("p50"), of(0.95).as("p95")])
    .where("at", ">=", since);
}

/** Loads of each version of a remote since an instant. */
export async function countVersionLoads(db: Db, remote: string, since: Date): Promise<(LoadCounts & { version: string })[]> {
  return await counts(db, since).select("version").where("remote", "=", remote).groupBy("version").execute();
}

/** Loads of each of the remotes since an instant, whichever version. */
export async function countRemoteLoads(db: Db, remotes: string[], since: Date): Promise<(LoadCounts & { remote: string })[]> {
  if (remotes.length === 0) return [];
  return await counts(db, since).select("remote").where("remote", "in", remotes).groupBy("remote").execute();
}
