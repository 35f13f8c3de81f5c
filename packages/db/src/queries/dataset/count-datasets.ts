import { sql } from "kysely";
import type { Db } from "../../connect.ts";
import { hasFormat, hasLicence, holdsSearch, inScope, NEWEST, type DatasetFilter } from "./dataset-filter.ts";

/** How many datasets carry each value of each facet (without that facet's own choice), and how many match in all (facet `total`). */
export async function countDatasets(db: Db, filter: DatasetFilter): Promise<{ facet: string; value: string; count: number }[]> {
  const result = await sql<{ facet: string; value: string; count: number }>`
    with matching as materialized (
      select d.licence, coalesce(f.formats, '{}') as formats, ${hasLicence(filter)} as in_licence, ${hasFormat(filter)} as in_format
      from ${NEWEST}
      where ${inScope(filter)} and ${holdsSearch(filter)}
    )
    (select 'licence' as facet, licence as value, count(*) as count from matching where in_format and licence <> '' group by licence order by count(*) desc, licence limit 40)
    union all select 'format', format, count(*) from matching, unnest(formats) as format where in_licence group by format
    union all select 'total', '', count(*) from matching where in_licence and in_format`.execute(db);
  return result.rows;
}
