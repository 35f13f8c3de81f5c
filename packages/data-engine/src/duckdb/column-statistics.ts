import type { DuckDBConnection } from "@duckdb/node-api";
import type { ColumnSchema } from "@aiweb/contracts/datasets/dataset";
import { columnKind } from "./column-kind.ts";
import { describeParquet } from "./describe-parquet.ts";
import { identifier, literal } from "./open-limited.ts";

/** Columns judged by one query: more at once only costs memory. */
const BATCH = 64;
/** Characters of a smallest or largest value that are kept. */
const SHOWN_CHARACTERS = 200;
const COMPARABLE = new Set<ColumnSchema["kind"]>(["text", "number", "boolean", "time"]);

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** Type, missing values, distinct values (approximately), smallest and largest of each column of a Parquet file. */
export async function columnStatistics(connection: DuckDBConnection, parquet: string): Promise<{ rows: number; columns: ColumnSchema[] }> {
  const types = await describeParquet(connection, parquet);
  const counted = await connection.runAndReadAll(`select count(*) from read_parquet(${literal(parquet)})`);
  const rows = Number(counted.getRowsJson()[0]?.[0] ?? 0);
  const columns: ColumnSchema[] = [];
  for (let start = 0; start < types.length; start += BATCH) {
    const batch = types.slice(start, start + BATCH);
    const wanted = batch.flatMap(({ name, type }) => {
      const column = identifier(name);
      const comparable = COMPARABLE.has(columnKind(type));
      const shown = (aggregate: string) => (comparable ? `left(${aggregate}(${column})::varchar, ${SHOWN_CHARACTERS})` : "null::varchar");
      return [`count(*) - count(${column})`, comparable ? `approx_count_distinct(${column})` : "null::bigint", shown("min"), shown("max")];
    });
    const answer = await connection.runAndReadAll(`select ${wanted.join(", ")} from read_parquet(${literal(parquet)})`);
    const values = answer.getRowsJson()[0] ?? [];
    for (const [index, { name, type }] of batch.entries()) {
      const [nulls, distinct, minimum, maximum] = values.slice(index * 4, index * 4 + 4);
      const nullCount = Number(nulls ?? 0);
      columns.push({
        name,
        type,
        kind: columnKind(type),
        nullCount,
        // The estimate may exceed what there is.
        distinctCount: distinct === null || distinct === undefined ? null : Math.min(Number(distinct), rows - nullCount),
        minimum: textOrNull(minimum),
        maximum: textOrNull(maximum),
      });
    }
  }
  return { rows, columns };
}
