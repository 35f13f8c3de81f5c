import { sql, type SqlBool } from "kysely";
import type { Db } from "../../connect.ts";
import type { DeploymentRow } from "../../tables/deployment.table.ts";

export interface DeploymentFilter {
  ownerId: string;
  search: string;
  states: DeploymentRow["state"][];
  /** One of them alone. */
  id?: string;
}

function filtered(db: Db, { ownerId, search, states, id }: DeploymentFilter) {
  const pattern = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  let query = db
    .selectFrom("deployment")
    .innerJoin("model", "model.id", "deployment.model_id")
    .innerJoin("account", "account.id", "model.owner_id")
    .leftJoin("model_version", "model_version.id", "deployment.model_version_id")
    .leftJoin("model as base", (join) => join.on(sql<SqlBool>`base.id = coalesce(model_version.base_model_id, model.id)`))
    .leftJoin("account as base_owner", "base_owner.id", "base.owner_id")
    .where("deployment.owner_id", "=", ownerId);
  if (search !== "") query = query.where(sql<SqlBool>`(model.name ilike ${pattern} or account.handle ilike ${pattern} or base.name ilike ${pattern} or deployment.id::text ilike ${pattern})`);
  if (states.length > 0) query = query.where("deployment.state", "in", states);
  if (id !== undefined) query = query.where("deployment.id", "=", id);
  return query;
}

/** A page of an account's deployments, newest first, with names and what their requests measured. */
export async function listDeployments(db: Db, filter: DeploymentFilter, page: { before: { at: string; id: string } | null; limit: number }) {
  let query = filtered(db, filter)
    .selectAll("deployment")
    .select([
      "model.name as model_name",
      "account.handle as model_handle",
      "model_version.number as version_number",
      "model_version.job_id",
      "base.name as base_name",
      "base_owner.handle as base_handle",
      sql<string>`deployment.created_at::text`.as("created_text"),
      sql<number>`(select count(*) from usage_event where target_id = deployment.id and kind = 'inference')`.as("requests"),
      sql<Date | null>`(select max(at) from usage_event where target_id = deployment.id and kind = 'inference')`.as("last_request_at"),
      sql<number | null>`(select percentile_cont(0.5) within group (order by first_token_milliseconds) from (
        select first_token_milliseconds from usage_event where target_id = deployment.id and kind = 'inference' and first_token_milliseconds is not null
        order by at desc limit 100) as latest)`.as("first_token_p50"),
      sql<number | null>`(select percentile_cont(0.5) within group (order by speed) from (
        select completion_tokens * 1000.0 / (milliseconds - coalesce(first_token_milliseconds, 0)) as speed from usage_event
        where target_id = deployment.id and kind = 'inference' and completion_tokens > 1 and milliseconds > coalesce(first_token_milliseconds, 0)
        order by at desc limit 100) as latest)`.as("tokens_per_second_p50"),
    ]);
  if (page.before !== null) query = query.where(sql<SqlBool>`(deployment.created_at, deployment.id) < (${page.before.at}::timestamptz, ${page.before.id}::uuid)`);
  return await query.orderBy("deployment.created_at", "desc").orderBy("deployment.id", "desc").limit(page.limit).execute();
}

export async function countMatchingDeployments(db: Db, filter: DeploymentFilter): Promise<number> {
  const row = await filtered(db, filter)
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}
