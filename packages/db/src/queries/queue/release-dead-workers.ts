import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** First key of the advisory lock that each living queue worker holds; the second is its id's hash. */
export const WORKER_LOCK_CLASS = 4_301;

/**
 * Gives back the tasks of workers that are gone: a living one holds its advisory lock, which ends with its connection.
 * (The queue itself would wait four hours.) Returns the dead workers' ids.
 */
export async function releaseDeadWorkers(db: Db): Promise<string[]> {
  const dead = await sql<{ locked_by: string }>`
    select distinct locked_by from graphile_worker._private_jobs as task
    where locked_by is not null
      -- A worker takes its lock a moment after it begins.
      and locked_at < now() - interval '5 seconds'
      and not exists (
        select from pg_locks
        where locktype = 'advisory' and granted and objsubid = 2
          and database = (select oid from pg_database where datname = current_database())
          and classid::bigint = ${WORKER_LOCK_CLASS} and objid::bigint = hashtext(task.locked_by)::bigint & 4294967295)`.execute(db);
  const ids = dead.rows.map((row) => row.locked_by);
  if (ids.length > 0) await sql`select graphile_worker.force_unlock_workers(${ids}::text[])`.execute(db);
  return ids;
}
