import { sql, type Expression, type SqlBool } from "kysely";
import type { Db } from "../../connect.ts";
import type { JobRow } from "../../tables/job.table.ts";
import { anywhere } from "../like-pattern.ts";

export interface JobListFilter {
  ownerId: string;
  search: string;
  states: JobRow["state"][];
}

/** Matches name, id, base model and dataset names. */
function matches(search: string): Expression<SqlBool> {
  const pattern = anywhere(search);
  return sql<SqlBool>`(job.name ilike ${pattern} or job.id::text ilike ${pattern} or job.configuration->>'base' ilike ${pattern} or exists (
    select from jsonb_array_elements(job.configuration->'datasets') as entry where entry->>'dataset' ilike ${pattern}))`;
}

function filtered(db: Db, filter: JobListFilter) {
  const own = db.selectFrom("job").where("job.owner_id", "=", filter.ownerId);
  return filter.search === "" ? own : own.where(matches(filter.search));
}

/** A page of an account's jobs, newest first, each with its newest attempt's number. */
export async function listJobs(db: Db, filter: JobListFilter, page: { before: { at: string; id: string } | null; limit: number }) {
  let query = filtered(db, filter)
    .selectAll("job")
    .select([
      sql<string>`job.created_at::text`.as("created_text"),
      sql<number>`(select coalesce(max(number), 0) from job_attempt where job_attempt.job_id = job.id)`.as("attempt"),
    ]);
  if (filter.states.length > 0) query = query.where("job.state", "in", filter.states);
  if (page.before !== null) query = query.where(sql<SqlBool>`(job.created_at, job.id) < (${page.before.at}::timestamptz, ${page.before.id}::uuid)`);
  return await query.orderBy("job.created_at", "desc").orderBy("job.id", "desc").limit(page.limit).execute();
}

/** How many of the jobs that match the search are in each state. */
export async function countJobsByState(db: Db, filter: JobListFilter): Promise<Record<string, number>> {
  const rows = await filtered(db, filter)
    .select(["job.state", (select) => select.fn.countAll<number>().as("count")])
    .groupBy("job.state")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}
