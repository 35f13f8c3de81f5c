import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** Requests of the last 24 hours by hour, oldest first; hours without any are there with 0. */
export async function listRequestsByHour(db: Db, deploymentId: string): Promise<{ hour: Date; requests: number; errors: number }[]> {
  const result = await sql<{ hour: Date; requests: number; errors: number }>`
    select hour, count(usage_event.id) as requests, count(usage_event.id) filter (where usage_event.outcome not in ('ok', 'client-left')) as errors
    from generate_series(date_trunc('hour', now()) - interval '23 hours', date_trunc('hour', now()), interval '1 hour') as hour
    left join usage_event on usage_event.target_id = ${deploymentId}::uuid and usage_event.kind = 'inference' and usage_event.at >= hour and usage_event.at < hour + interval '1 hour'
    group by hour order by hour`.execute(db);
  return result.rows;
}
