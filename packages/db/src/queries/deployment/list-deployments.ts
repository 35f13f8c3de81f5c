import { sql, type SqlBool } from "kysely";
import type { Db } from "../../connect.ts";
import type { DeploymentRow } from "../../tables/deployment.table.ts";
import { anywhere } from "../like-pattern.ts";

export interface DeploymentFilter {
  ownerId: string;
  search: string;
  states: DeploymentRow["state"][];
  /** One of them alone. */
  id?: string;
}

function matching(db: Db, { ownerId, search, id }: DeploymentFilter) {
  const pattern = anywhere(search);
  let query = db
    .selectFrom("deployment")
    .innerJoin("model", "model.id", "deployment.model_id")
    .innerJoin("account", "account.id", "model.owner_id")
    .leftJoin("model_version", "model_version.id", "deployment.model_version_id")
    .leftJoin("model as base", (join) => join.on(sql<SqlBool>`base.id = coalesce(model_version.base_model_id, model.id)`))
    .leftJoin("account as base_owner", "base_owner.id", "base.owner_id")
    .where("deployment.owner_id", "=", ownerId);
  if (search !== "") query = query.where(sql<SqlBool>`(model.name ilike ${pattern} or account.handle ilike ${pattern} or base.name ilike ${pattern} or deployment.id::text ilike ${pattern})`);
  if (id !== undefined) query = query.where("deployment.id", "=", id);
  return query;
}

/** A page of an account's deployments, newest first, with names and what their requests measured. */
export async function listDeployments(db: Db, filter: DeploymentFilter, page: { before: { at: string; id: string } | null; limit: number }) {
  let query = matching(db, filter)
    .selectAll("deployment")
    .select([
      "model.name as model_name",
      "account.handle as model_handle",
      "model_version.number as version_number",
      "model_version.job_id",
      "base.name as base_name",
      "base_owner.handle as base_handle",
      sql<string>`deployment.created_at::text`.as("created_text"),
      // A day of them: one that answered for months must not be counted through for each look at the list.
      sql<number>`(select count(*) from usage_event where target_id = deployment.id and kind = 'inference' and at > now() - interval '24 hours')`.as("requests"),
      sql<Date | null>`(select at from usage_event where target_id = deployment.id and kind = 'inference' order by at desc limit 1)`.as("last_request_at"),
      sql<number | null>`(select percentile_cont(0.5) within group (order by first_token_milliseconds) from (
        select first_token_milliseconds from usage_event where target_id = deployment.id and kind = 'inference' and first_token_milliseconds is not null
        order by at desc limit 100) as latest)`.as("first_token_p50"),
      sql<number | null>`(select percentile_cont(0.5) within group (order by speed) from (
        select completion_tokens * 1000.0 / (milliseconds - coalesce(first_token_milliseconds, 0)) as speed from usage_event
        where target_id = deployment.id and kind = 'inference' and completion_tokens > 1 and milliseconds > coalesce(first_token_milliseconds, 0)
        order by at desc limit 100) as latest)`.as("tokens_per_second_p50"),
    ]);
  if (filter.states.length > 0) query = query.where("deployment.state", "in", filter.states);
  if (page.before !== null) query = query.where(sql<SqlBool>`(deployment.created_at, deployment.id) < (${page.before.at}::timestamptz, ${page.before.id}::uuid)`);
  return await query.orderBy("deployment.created_at", "desc").orderBy("deployment.id", "desc").limit(page.limit).execute();
}

/** How many of the deployments that match the search are in each state. */
export async function countDeploymentsByState(db: Db, filter: DeploymentFilter): Promise<Record<string, number>> {
  const rows = await matching(db, filter)
    .select(["deployment.state", (select) => select.fn.countAll<number>().as("count")])
    .groupBy("deployment.state")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}
