import { sql } from "kysely";
import type { Db } from "../../connect.ts";
import { canFineTune, canRun, facetConditions, matchesSearch, type PublicModelFilter } from "./public-model-filter.ts";

/** How many public models carry each value of each facet (without that facet's own choice), and how many match in all (facet `total`). */
export async function countPublicModels(db: Db, filter: PublicModelFilter): Promise<{ facet: string; value: string; count: number }[]> {
  const conditions = facetConditions(filter);
  const result = await sql<{ facet: string; value: string; count: number }>`
    with matching as materialized (
      select model.task, model.provider, model.licence,
        ${canRun(filter.means)} as runs, ${canFineTune(filter.means)} as tunes,
        ${conditions.task} as in_task, ${conditions.provider} as in_provider, ${conditions.licence} as in_licence, ${conditions.can} as in_can
      from model join account on account.id = model.owner_id
      where model.visibility = 'public' and ${matchesSearch(filter.search)}
    )
    select 'task' as facet, task as value, count(*) as count from matching where in_provider and in_licence and in_can group by task
    union all select 'provider', provider, count(*) from matching where in_task and in_licence and in_can group by provider
    union all (select 'licence', licence, count(*) from matching where in_task and in_provider and in_can and licence <> '' group by licence order by count(*) desc, licence limit 40)
    union all select 'can', 'run', count(*) from matching where in_task and in_provider and in_licence and runs
    union all select 'can', 'fine-tune', count(*) from matching where in_task and in_provider and in_licence and tunes
    union all select 'total', '', count(*) from matching where in_task and in_provider and in_licence and in_can`.execute(db);
  return result.rows;
}
