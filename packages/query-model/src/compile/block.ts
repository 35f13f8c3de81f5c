import { sql } from "kysely";
import type { Column } from "../check/column.ts";
import type { SortKey } from "../graph/expression.ts";
import { list, type Fragment } from "./fragment.ts";
import { Names } from "./names.ts";

/**
 * How far a SELECT is: what may still be added to it without wrapping it. `rows`: anything. `grouped`: having, order,
 * limit. `windowed`: more windows, order, limit. `distinct`: order, limit. `limited`: nothing that looks at rows.
 */
export type Stage = "rows" | "grouped" | "windowed" | "distinct" | "limited";

export type BlockColumn = {
  column: Column;
  /** The SQL of the value; whoever takes it makes the block keep the column. */
  fragment: () => Fragment;
  /** Whether it is a column of a table and nothing more, so that it may stand in several places. */
  plain: boolean;
  /** Whether it is a key of the block's groups. */
  key?: boolean;
};

/** One SELECT that is being written. A step adds to a copy of it, or wraps it as a table of the next. */
export type Block = {
  /** Built last, when it is known which columns are read of the tables in it. */
  from: () => Fragment;
  where: readonly Fragment[];
  /** Behind `group by`; null where one row stands for all, undefined where rows are not grouped. */
  group?: Fragment | null | undefined;
  having: readonly Fragment[];
  order: readonly Fragment[];
  limit?: Fragment | undefined;
  offset?: Fragment | undefined;
  stage: Stage;
  columns: ReadonlyMap<string, BlockColumn>;
  /** The order that its rows come in, as the check knows it: said again where the block becomes a table. */
  orderedBy?: readonly SortKey[];
  /** What it is called where it becomes a table of another. */
  name: string;
  /** Whether it is one table with nothing done to it: it can stand in a FROM as it is. */
  table: boolean;
  /** The round of a recursion that a row comes from, kept while rows are filtered, joined and wrapped. */
  round?: (() => Fragment) | undefined;
  /** Whether its FROM names one table alone. */
  single: boolean;
};

/** What the column is called that counts a recursion's rounds; no alias that is made of a name has two underscores at its start. */
export const ROUND = "__round";

export function columnIn(block: Block, id: string): BlockColumn {
  const found = block.columns.get(id);
  if (found === undefined) throw new Error(`The checked graph has no column ${id} here.`);
  return found;
}

/** The clauses of a block as one SELECT that gives these columns under these names. */
export function render(block: Block, chosen: readonly { fragment: Fragment; alias: string }[]): Fragment {
  // taken before FROM is built, which then knows what is read
  const columns = chosen.length === 0 ? sql`1 as ${sql.id("one")}` : list(chosen.map(({ fragment, alias }) => sql`${fragment} as ${sql.id(alias)}`));
  const from = block.from();
  const clauses = [
    sql`select${sql.raw(block.stage === "distinct" ? " distinct" : "")} ${columns}`,
    sql`from ${from}`,
    ...(block.where.length === 0 ? [] : [sql`where ${list(block.where, sql` and `)}`]),
    ...(block.group === undefined || block.group === null ? [] : [sql`group by ${block.group}`]),
    ...(block.having.length === 0 ? [] : [sql`having ${list(block.having, sql` and `)}`]),
    ...(block.order.length === 0 ? [] : [sql`order by ${list(block.order)}`]),
    ...(block.limit === undefined ? [] : [sql`limit ${block.limit}`]),
    ...(block.offset === undefined ? [] : [sql`offset ${block.offset}`]),
  ];
  return list(clauses, sql`\n`);
}

/** Names for a block's columns that differ whatever the engine, the columns' own where that can be. */
export function aliasesOf(columns: Iterable<Column>): Map<string, string> {
  const names = new Names();
  return new Map([...columns].map(({ id, name }) => [id, names.take(name, "column")]));
}

/** A block that reads a table, by its alias there. `take` is told of every column that is read. */
export function tableBlock({ from, alias, columns, nameOf, take = () => undefined, table = false }: { from: () => Fragment; alias: string; columns: Iterable<Column>; nameOf: (column: Column) => string; take?: (id: string) => void; table?: boolean }): Block {
  const made = [...columns].map((column): [string, BlockColumn] => [
    column.id,
    {
      column,
      plain: true,
      fragment: () => {
        take(column.id);
        return sql.id(alias, nameOf(column));
      },
    },
  ]);
  return { from, where: [], having: [], order: [], stage: "rows", columns: new Map(made), name: alias, table, single: true };
}

/** The block as a table of the next one, which reads of it what it needs. */
export function wrap(block: Block, tables: Names): Block {
  const alias = tables.take(block.name, "step");
  const used = new Set<string>();
  const columns = [...block.columns.values()].map(({ column }) => column);
  const aliases = aliasesOf(columns);
  const nameOf = ({ id }: Column) => aliases.get(id) ?? id;
  let carried = false;
  const { round } = block;
  // an order without a limit says nothing of the rows
  const inner = block.limit === undefined && block.offset === undefined ? { ...block, order: [] } : block;
  const from = () => {
    const kept = [...block.columns.values()].filter(({ column }) => used.has(column.id) || block.stage === "distinct");
    const chosen = kept.map(({ column, fragment }) => ({ fragment: fragment(), alias: nameOf(column) }));
    return sql`(\n${render(inner, [...chosen, ...(carried && round !== undefined ? [{ fragment: round(), alias: ROUND }] : [])])}\n) as ${sql.id(alias)}`;
  };
  const outer = tableBlock({ from, alias, columns, nameOf, take: (id) => used.add(id) });
  const carry = () => {
    carried = true;
    return sql.id(alias, ROUND);
  };
  return round === undefined ? outer : { ...outer, round: carry };
}
