import type { DuckDBValue } from "@duckdb/node-api";
import { cellOf } from "./cell.ts";
import { columnKind } from "./column-kind.ts";
import { identifier } from "./open-limited.ts";

interface Column {
  name: string;
  type: string;
}

/**
 * What is selected of a column so that no long value leaves DuckDB whole: the value, cut to one character more than
 * `limit`, which tells that it was; and beside lists and objects that are longer, in place of their value, the start of
 * their JSON.
 */
function selected({ name, type }: Column, limit: number): string[] {
  const column = identifier(name);
  const kind = columnKind(type);
  if (kind === "text") return [`left(${column}::varchar, ${limit + 1})`];
  // Each byte is two digits.
  if (type === "BLOB") return [`'0x' || lower(hex(array_slice(${column}, 1, ${Math.ceil(limit / 2)})))`];
  if (kind !== "list" && kind !== "object") return [column];
  const json = `coalesce(try(to_json(${column})::varchar), ${column}::varchar)`;
  return [`case when length(${json}) <= ${limit} then ${column} end`, `case when length(${json}) > ${limit} then left(${json}, ${limit}) end`];
}

/** The select list for these columns, and what turns a row of it into cells. */
export function shownColumns(columns: readonly Column[], limit: number): { select: string; cells: (row: readonly DuckDBValue[], cut: (column: number) => void) => unknown[] } {
  const lists = columns.map((column) => selected(column, limit));
  return {
    select: lists.flat().join(", "),
    cells: (row, cut) => {
      let at = 0;
      return lists.map((list, column) => {
        const value = row[at] ?? null;
        const start = list.length === 2 ? (row[at + 1] ?? null) : null;
        at += list.length;
        const shown = typeof start === "string" ? { cell: start, cut: true } : cellOf(value, limit);
        if (shown.cut) cut(column);
        return shown.cell;
      });
    },
  };
}
