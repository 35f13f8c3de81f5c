import type { Connection } from "mariadb";
import { z } from "zod";
import type { DescribedTable, TablePage } from "../port.ts";
import { declaredMariaDbType } from "./types.ts";

const TABLES = `
select table_schema, table_name from information_schema.tables
where table_schema not in ('mysql', 'information_schema', 'performance_schema', 'sys') and (? is null or (table_schema, table_name) > (?, ?))
order by table_schema, table_name limit ?`;

const COLUMNS = `
select table_schema, table_name, column_name, column_type, is_nullable, column_key, collation_name,
  exists (select 1 from information_schema.check_constraints k where k.constraint_schema = c.table_schema and k.table_name = c.table_name and k.constraint_name = c.column_name and k.check_clause like 'json_valid(%') as is_json
from information_schema.columns c
where (table_schema, table_name) in (PLACES) order by table_schema, table_name, ordinal_position`;

const tableRows = z.array(z.tuple([z.string(), z.string()]));
const columnRows = z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string(), z.string().nullable(), z.coerce.boolean()]));

/** A page of the tables that the role can read, in two questions. `after` is a page's `next`. */
export async function describeTables(connection: Connection, after: string | null, limit: number): Promise<TablePage> {
  const [schema = null, name = null] = after === null ? [] : after.split("\u0000");
  const found = tableRows.parse(await connection.execute(TABLES, [schema, schema, name, limit + 1]));
  const page = found.slice(0, limit);
  if (page.length === 0) return { tables: [], next: null };
  const columns = columnRows.parse(await connection.execute(COLUMNS.replace("PLACES", page.map(() => "(?, ?)").join(", ")), page.flat()));
  const tables = page.map(([inSchema, table]): DescribedTable => {
    const own = columns.filter(([ofSchema, of]) => ofSchema === inSchema && of === table);
    return {
      schema: inSchema,
      name: table,
      primaryKey: own.filter((column) => column[5] === "PRI").map((column) => column[2]),
      columns: own.map(([, , column, words, nullable, , collation, isJson]) => ({
        name: column,
        type: isJson ? { kind: "json" } : declaredMariaDbType(words),
        nullable: nullable === "YES",
        ...(collation === null || isJson || collation.endsWith("_nopad_bin") ? {} : { collation }),
      })),
    };
  });
  const last = tables.at(-1);
  return { tables, next: found.length > limit && last !== undefined ? `${last.schema}\u0000${last.name}` : null };
}
