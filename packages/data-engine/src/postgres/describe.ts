import type { Client } from "pg";
import { z } from "zod";
import type { DescribedTable, TablePage } from "../port.ts";
import { postgresType } from "./types.ts";

const TABLES = `
select n.nspname as schema, c.relname as name, c.oid::text as oid,
  coalesce((select json_agg(a.attname order by array_position(i.indkey::int[], a.attnum::int)) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary), '[]')::text as primary_key
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
  and ($1::text is null or (n.nspname::text collate "C", c.relname::text collate "C") > ($1, $2))
order by n.nspname::text collate "C", c.relname::text collate "C"
limit $3`;

const COLUMNS = `
select a.attrelid::text as oid, a.attname as name, a.atttypid::text as type, a.atttypmod::text as modifier, (not a.attnotnull)::text as nullable,
  case when a.attcollation <> 0 and l.collname not in ('C', 'POSIX') then case when l.collname = 'default' then d.datcollate else l.collname end end as collation
from pg_attribute a left join pg_collation l on l.oid = a.attcollation cross join pg_database d
where d.datname = current_database() and a.attrelid = any($1::oid[]) and a.attnum > 0 and not a.attisdropped
order by a.attrelid, a.attnum`;

type TableRow = { schema: string; name: string; oid: string; primary_key: string };
type ColumnRow = { oid: string; name: string; type: string; modifier: string; nullable: string; collation: string | null };

/** A page of the tables that the role can read, in two questions. `after` is a page's `next`. */
export async function describeTables(client: Client, after: string | null, limit: number): Promise<TablePage> {
  const [schema, name] = after === null ? [null, null] : after.split("\u0000");
  const { rows } = await client.query<TableRow>(TABLES, [schema, name, limit + 1]);
  const page = rows.slice(0, limit);
  const { rows: columns } = await client.query<ColumnRow>(COLUMNS, [page.map(({ oid }) => oid)]);
  const tables = page.map(
    (table): DescribedTable => ({
      schema: table.schema,
      name: table.name,
      primaryKey: z.array(z.string()).parse(JSON.parse(table.primary_key)),
      columns: columns.flatMap(({ oid, name: column, type, modifier, nullable, collation }) => {
        const binary = collation === null || collation === "C" || collation === "POSIX";
        return oid === table.oid ? [{ name: column, type: postgresType(Number(type), Number(modifier)).type, nullable: nullable === "true", ...(binary ? {} : { collation }) }] : [];
      }),
    }),
  );
  const last = tables.at(-1);
  return { tables, next: rows.length > limit && last !== undefined ? `${last.schema}\u0000${last.name}` : null };
}
