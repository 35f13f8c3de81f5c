import { z } from "zod";
import type { DataEngine, DescribedTable, TablePage } from "../port.ts";
import { identifier } from "./open-limited.ts";

const TABLES = `
select schema_name, table_name, list(column_name order by column_index), list(is_nullable order by column_index)
from duckdb_columns() where not internal and database_name = current_database() and ($1 is null or (schema_name, table_name) > ($1, $2))
group by schema_name, table_name order by schema_name, table_name limit $3`;

const tableRow = z.tuple([z.string(), z.string(), z.array(z.string()), z.array(z.boolean())]);

/** A page of the session's tables and views. `after` is a page's `next`. */
export async function describeTables(engine: Pick<DataEngine, "run">, { after, limit, signal }: { after?: string | null; limit: number; signal?: AbortSignal }): Promise<TablePage> {
  const [schema = null, name = null] = after === null || after === undefined ? [] : after.split("\u0000");
  const found = (await rowsOf(engine, TABLES, [schema, name, limit + 1], signal)).map((row) => tableRow.parse(row));
  const tables: DescribedTable[] = [];
  for (const [inSchema, table, , nullable] of found.slice(0, limit)) {
    // types as a query gives them, rather than their words
    const { columns, batches } = await engine.run({ sql: `select * from ${identifier(inSchema)}.${identifier(table)} limit 0`, parameters: [] }, { signal });
    for await (const batch of batches) if (batch.rows > 0) throw new Error("There are rows beyond a limit of 0.");
    tables.push({ schema: inSchema, name: table, primaryKey: [], columns: columns.map((column, index) => ({ ...column, nullable: nullable[index] ?? true })) });
  }
  const last = tables.at(-1);
  return { tables, next: found.length > limit && last !== undefined ? `${last.schema}\u0000${last.name}` : null };
}

async function rowsOf(engine: Pick<DataEngine, "run">, sql: string, parameters: (string | number | null)[], signal: AbortSignal | undefined): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  const { batches } = await engine.run({ sql, parameters }, { signal });
  for await (const batch of batches) for (let row = 0; row < batch.rows; row += 1) rows.push(batch.columns.map((column) => column[row]));
  return rows;
}
