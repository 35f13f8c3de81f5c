import { sql } from "kysely";
import type { Expression, SortKey } from "../../graph/expression.ts";
import type { DistinctNode, LimitNode, SortNode } from "../../nodes/order.ts";
import type { FilterNode } from "../../nodes/filter.ts";
import type { SelectNode } from "../../nodes/select.ts";
import { localTableOf, type SourceNode } from "../../nodes/source.ts";
import { columnIn, tableBlock, wrap, type Block, type BlockColumn } from "../block.ts";
import { bound } from "../compile-expression.ts";
import { bind, list, ParameterPlace, type Fragment } from "../fragment.ts";
import { ENGINE_NAMES } from "../refusal.ts";
import { INTEGER } from "@aiweb/contracts/query/column-type";
import { columnsRead, compileIn, madeColumn, orderIn, outColumn, readyFor, refuse, type NodePlace } from "../node-place.ts";

export function compileSource(node: SourceNode, place: NodePlace): Block {
  const { origin, label } = node;
  const { tables, dialect } = place.statement;
  if (origin.kind === "values") return compileValues(node, place);
  if (origin.kind === "query") return refuse(place, "A saved query is put in place of its source before a graph is compiled.");
  const local = localTableOf(origin);
  if (local !== null && dialect.engine !== "duckdb") return refuse(place, `${ENGINE_NAMES[dialect.engine]} does not read ${local.schema}. Run this step on DuckDB.`);
  const { schema, table } = local ?? (origin.kind === "table" ? origin : { schema: undefined, table: "" });
  const alias = tables.take(label ?? table, "source");
  const path = schema === undefined ? sql.id(table) : sql.id(schema, table);
  return tableBlock({ from: () => (alias === table && schema === undefined ? path : sql`${path} as ${sql.id(alias)}`), alias, columns: place.columns, nameOf: ({ name }) => name, table: true });
}

/** Rows that the query brings itself: one SELECT for each, so that every engine reads them and every value is bound. */
function compileValues({ origin, columns, label }: SourceNode, place: NodePlace): Block {
  const alias = place.statement.tables.take(label ?? "given", "given");
  const rows = origin.kind === "values" ? origin.rows : [];
  const nameOf = ({ id }: { id: string }) => `c${columns.findIndex((column) => column.id === id) + 1}`;
  const rowOf = (row: readonly (string | number | boolean | null)[]) => sql`select ${list(columns.map((column, index) => sql`${bound(row[index] ?? null, column.type, place)} as ${sql.id(nameOf(column))}`))}`;
  const text = rows.length === 0 ? sql`${rowOf([])} where 1 = 0` : list(rows.map(rowOf), sql`\nunion all `);
  return tableBlock({ from: () => sql`(\n${text}\n) as ${sql.id(alias)}`, alias, columns: place.columns, nameOf, table: true });
}

export function compileFilter({ predicate }: FilterNode, place: NodePlace): Block {
  const given = place.input("in");
  const readsKey = [...columnsRead(predicate, "in", place)].some((id) => columnIn(given, id).key === true);
  const block = readyFor(given, [predicate], readsKey && !place.statement.dialect.has.keysInHaving ? ["rows"] : ["rows", "grouped"], place);
  const { fragment } = compileIn(predicate, block, place);
  return block.stage === "grouped" ? { ...block, having: [...block.having, fragment] } : { ...block, where: [...block.where, fragment], table: false };
}

export function compileSelect({ columns, rest, exclude = [] }: SelectNode, place: NodePlace): Block {
  const computed = columns.map(({ expression }) => expression).filter(({ kind }) => kind !== "column");
  const given = place.input("in");
  const block = readyFor(given, computed, given.stage === "grouped" && computed.length > 0 ? [] : ["rows", "grouped", "windowed", "limited"], place);
  const own = new Map(columns.map(({ id, expression }): [string, BlockColumn] => [id, madeColumn(outColumn(place, id), expression, block, () => compileIn(expression, block, place))]));
  const kept = rest === "keep" ? [...block.columns].filter(([id]) => !own.has(id) && !exclude.includes(id)) : [];
  return { ...block, columns: new Map([...kept, ...own]), table: false };
}

export function compileSort({ keys }: SortNode, place: NodePlace): Block {
  const expressions = keys.map(({ expression }) => expression);
  const block = readyFor(place.input("in"), expressions, ["rows", "grouped", "windowed"], place);
  return { ...block, order: orderIn(keys, block, place), table: false };
}

/** A whole number of the document, which was parsed as one, stands in the text: DuckDB plans some queries by it. */
function countOf(count: LimitNode["count"]): Fragment {
  return typeof count === "number" ? sql.raw(String(count)) : bind(new ParameterPlace(count.parameter));
}

export function compileLimit(node: LimitNode, place: NodePlace): Block {
  const { count, offset, ties = false, per = [], order = [] } = node;
  const given = place.input("in");
  if (ties || per.length > 0) {
    if (ties && order.length === 0) return refuse(place, "Ties are of an order: say it in this step.");
    return firstOfEach({ block: given, per, order, ties, least: offset, count }, place);
  }
  const expressions = order.map(({ expression }) => expression);
  const block = readyFor(given, expressions, ["rows", "grouped", "windowed", "distinct"], place);
  const ordered = order.length === 0 ? block : { ...block, order: orderIn(order, block, place) };
  return { ...ordered, limit: countOf(count), ...(offset === undefined ? {} : { offset: countOf(offset) }), stage: "limited", table: false, round: undefined };
}

type First = { block: Block; per: readonly Expression[]; order: readonly SortKey[]; ties: boolean; least: LimitNode["offset"]; count: LimitNode["count"] };

/** The first rows of each group by their number or rank in it, which every engine has. */
function firstOfEach({ block: given, per, order, ties, least, count }: First, place: NodePlace): Block {
  const block = readyFor(given, [...per, ...order.map(({ expression }) => expression)], ["rows"], place);
  const partition = per.length === 0 ? [] : [sql`partition by ${list(per.map((key) => compileIn(key, block, place).fragment))}`];
  const sorted = order.length === 0 ? [] : [sql`order by ${list(orderIn(order, block, place))}`];
  const rank = sql`${sql.raw(ties ? "rank" : "row_number")}() over (${list([...partition, ...sorted], sql` `)})`;
  const numbered: BlockColumn = { column: { id: "\u0000place", name: "place", type: INTEGER, nullable: false, unique: false, origin: [] }, plain: false, fragment: () => rank };
  const outside = wrap({ ...block, order: [], columns: new Map([...block.columns, ["\u0000place", numbered]]), stage: "windowed" }, place.statement.tables);
  const at = columnIn(outside, "\u0000place").fragment();
  const columns = new Map([...outside.columns].filter(([id]) => id !== "\u0000place"));
  const after = least === undefined ? [] : [sql`(${at} > ${countOf(least)})`];
  const within: Block = { ...outside, columns, round: undefined, where: [...after, least === undefined ? sql`(${at} <= ${countOf(count)})` : sql`(${at} <= (${countOf(count)} + ${countOf(least)}))`] };
  // one group keeps the order that made its first rows the first
  return per.length === 0 && order.length > 0 ? { ...within, order: orderIn(order, within, place) } : within;
}

export function compileDistinct({ on, order = [] }: DistinctNode, place: NodePlace): Block {
  const given = place.input("in");
  if (on !== undefined) return firstOfEach({ block: given, per: on, order, ties: false, least: undefined, count: 1 }, place);
  const block = given.stage === "rows" || given.stage === "windowed" ? given : wrap(given, place.statement.tables);
  return { ...block, order: [], stage: "distinct", table: false, round: undefined };
}
