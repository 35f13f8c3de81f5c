import { sql } from "kysely";
import type { ComputedColumn } from "../../nodes/node-base.ts";
import type { AggregateNode } from "../../nodes/aggregate.ts";
import type { PivotNode, UnnestNode, UnpivotNode } from "../../nodes/reshape.ts";
import type { WindowNode } from "../../nodes/window.ts";
import type { Frame } from "../../graph/expression.ts";
import { describeType, TEXT } from "@aiweb/contracts/query/column-type";
import { columnIn, wrap, type Block, type BlockColumn } from "../block.ts";
import { bound, compileExpression } from "../compile-expression.ts";
import type { AggregateCall } from "../dialects/dialect.ts";
import { list, type Fragment } from "../fragment.ts";
import { binds, compileIn, expressionPlace, madeColumn, orderIn, outColumn, readyFor, refuse, type NodePlace } from "../node-place.ts";
import { ENGINE_NAMES } from "../refusal.ts";

/**
 * The rows with their group's keys as something that stands in GROUP BY and in SELECT alike: a key in which a value is
 * bound becomes a column first, since two placeholders are not the same to an engine.
 */
function withKeys(keys: readonly ComputedColumn[], others: ComputedColumn[], place: NodePlace): { block: Block; keys: Map<string, BlockColumn> } {
  const block = readyFor(place.input("in"), [...keys, ...others].map(({ expression }) => expression), ["rows"], place);
  const compiled = (on: Block) => new Map(keys.map(({ id, expression }): [string, BlockColumn] => [id, madeColumn(outColumn(place, id), expression, on, () => compileIn(expression, on, place))]));
  if (!keys.some(({ expression }) => binds(expression))) return { block: { ...block, order: [] }, keys: compiled(block) };
  const first = compiled(block);
  const prefixed = [...first].map(([id, made]) => [`\u0000${id}`, { ...made, column: { ...made.column, id: `\u0000${id}` } }] as const);
  const outside = wrap({ ...block, order: [], columns: new Map([...block.columns, ...prefixed]) }, place.statement.tables);
  return { block: outside, keys: new Map([...first].map(([id, { column }]) => [id, { ...columnIn(outside, `\u0000${id}`), column }])) };
}

function measuresOf(measures: readonly ComputedColumn[], block: Block, keys: ReadonlyMap<string, BlockColumn>, place: NodePlace, narrowedBy?: () => Fragment): [ComputedColumn, () => Fragment][] {
  const rows = expressionPlace(place, new Map([["in", block]]));
  return measures.map((measure) => {
    const compile = () => {
      const known = new Map([...keys].map(([id, { column, fragment }]) => [id, { column, fragment: fragment() }]));
      return compileExpression(measure.expression, { ...rows, keys: known, narrowedBy: narrowedBy?.() }).fragment;
    };
    let compiled: Fragment | undefined;
    return [measure, () => (compiled ??= compile())];
  });
}

export function compileAggregate({ keys, sets, measures }: AggregateNode, place: NodePlace): Block {
  const { dialect } = place.statement;
  if (sets !== undefined && !dialect.has.groupingSets) return refuse(place, `${ENGINE_NAMES[dialect.engine]} has no grouping sets. Aggregate each set in a step of its own, and unite them.`);
  const { block, keys: grouped } = withKeys(keys, measures, place);
  const key = (id: string) => {
    const found = grouped.get(id);
    if (found === undefined) throw new Error(`The checked graph has no key ${id} here.`);
    return found.fragment();
  };
  const by = sets !== undefined ? sql`grouping sets (${list(sets.map((set) => sql`(${list(set.map(key))})`))})` : keys.length === 0 ? null : list(keys.map(({ id }) => key(id)));
  const made = measuresOf(measures, block, grouped, place).map(([{ id }, fragment]): [string, BlockColumn] => [id, { column: outColumn(place, id), plain: false, fragment }]);
  const kept = [...grouped].map(([id, column]): [string, BlockColumn] => [id, { ...column, plain: false, key: true }]);
  return { ...block, group: by, having: [], columns: new Map([...kept, ...made]), stage: "grouped", table: false, round: undefined };
}

export function compilePivot({ keys, column, values, measures }: PivotNode, place: NodePlace): Block {
  const { block, keys: grouped } = withKeys(keys, [...measures, { id: "", name: "", expression: column }], place);
  const turned = () => compileIn(column, block, place);
  const made = values.flatMap(({ id, value }) => {
    const isValue = () => {
      const { fragment, type } = turned();
      return place.statement.dialect.distinctFrom(fragment, bound(value, type, place), true);
    };
    return measuresOf(measures, block, grouped, place, isValue).map(([measure, fragment]): [string, BlockColumn] => {
      const name = measures.length === 1 ? id : `${id}.${measure.id}`;
      return [name, { column: outColumn(place, name), plain: false, fragment }];
    });
  });
  const kept = [...grouped].map(([id, one]): [string, BlockColumn] => [id, { ...one, plain: false, key: true }]);
  return { ...block, group: keys.length === 0 ? null : list([...grouped.values()].map(({ fragment }) => fragment())), having: [], columns: new Map([...kept, ...made]), stage: "grouped", table: false, round: undefined };
}

function edgeOf(at: number | "unbounded", side: "preceding" | "following"): string {
  if (at === "unbounded") return `unbounded ${side}`;
  return at === 0 ? "current row" : `${Math.abs(at)} ${at < 0 ? "preceding" : "following"}`;
}

/** A frame's offsets are whole numbers of the document that was parsed: they stand in the text, as no engine binds them. */
function frameText({ unit, start, end }: Frame): string {
  return `${unit} between ${edgeOf(start, "preceding")} and ${edgeOf(end, "following")}`;
}

const ENGINE_WINDOWS: Record<string, string> = { "row-number": "row_number", "rank": "rank", "dense-rank": "dense_rank", "percent-rank": "percent_rank", "cumulative-distribution": "cume_dist", "bucket": "ntile", "previous": "lag", "next": "lead", "first": "first_value", "last": "last_value" };
/** An aggregate over an order without a frame: of rows up to this one, its equals not included by chance. */
const WHOLE: Frame = { unit: "rows", start: "unbounded", end: "unbounded" };

export function compileWindow({ columns }: WindowNode, place: NodePlace): Block {
  const { dialect } = place.statement;
  const inside = columns.flatMap(({ arguments: given, filter, partition, order }) => [...given, ...partition, ...order.map(({ expression }) => expression), ...(filter === undefined ? [] : [filter])]);
  const block = readyFor(place.input("in"), inside, ["rows", "windowed"], place);
  const made = columns.map((column): [string, BlockColumn] => {
    const out = outColumn(place, column.id);
    const { frame } = column;
    if (frame !== undefined && frame.unit === "groups" && !dialect.has.groupsFrame) return refuse(place, `${ENGINE_NAMES[dialect.engine]} has no frame of groups. Use rows, or run this step on another engine.`);
    if (frame !== undefined && [frame.start, frame.end].some((at) => typeof at === "number" && !Number.isInteger(at))) return refuse(place, "A frame's offsets are whole numbers.");
    const fragment = () => {
      const parts = column.arguments.map((argument) => compileIn(argument, block, place));
      const partition = column.partition.length === 0 ? [] : [sql`partition by ${list(column.partition.map((key) => compileIn(key, block, place).fragment))}`];
      const order = column.order.length === 0 ? [] : [sql`order by ${list(orderIn(column.order, block, place))}`];
      const own = ENGINE_WINDOWS[column.function];
      const taken = frame ?? (own === undefined || own.endsWith("_value") ? WHOLE : undefined);
      const over = sql` over (${list([...partition, ...order, ...(taken === undefined || (column.order.length === 0 && frame === undefined) ? [] : [sql.raw(frameText(taken))])], sql` `)})`;
      const filter = column.filter === undefined ? undefined : compileIn(column.filter, block, place).fragment;
      const call: AggregateCall = (name, given, behind = sql``) => {
        const [first = sql`*`, ...others] = given;
        const narrowed = filter !== undefined && !dialect.has.aggregateFilter;
        const counted = narrowed ? sql`case when ${filter} then ${parts.length === 0 ? sql`1` : first} end` : first;
        return sql`${sql.raw(name)}(${list([counted, ...others])})${behind}${filter === undefined || narrowed ? sql`` : sql` filter (where ${filter})`}${over}`;
      };
      if (own !== undefined) return sql`${sql.raw(own)}(${list(parts.map((part) => part.fragment))})${over}`;
      const mapping = dialect.aggregates[column.function];
      if (mapping === undefined) return refuse(place, `${ENGINE_NAMES[dialect.engine]} has no ${column.function} over a window.`);
      return mapping(parts, call, out.type, { distinct: false, window: true });
    };
    let compiled: Fragment | undefined;
    return [column.id, { column: out, plain: false, fragment: () => (compiled ??= fragment()) }];
  });
  return { ...block, columns: new Map([...block.columns, ...made]), stage: "windowed", table: false };
}

export function compileUnpivot({ columns, name, value, keepNull }: UnpivotNode, place: NodePlace): Block {
  const given = place.input("in");
  const block = wrap(given, place.statement.tables);
  const counter = place.statement.tables.take("turn", "turn");
  const turns = list(columns.map((_, index) => sql`select ${sql.raw(String(index + 1))} as ${sql.id("n")}`), sql` union all `);
  const at = sql.id(counter, "n");
  const each = (of: (id: string) => Fragment) => sql`case ${at} ${list(columns.map((id, index) => sql`when ${sql.raw(String(index + 1))} then ${of(id)}`), sql` `)} end`;
  const kept = [...block.columns].filter(([id]) => !columns.includes(id));
  const made: [string, BlockColumn][] = [
    [name.id, { column: outColumn(place, name.id), plain: false, fragment: () => each((id) => bound(columnIn(block, id).column.name, TEXT, place)) }],
    [value.id, { column: outColumn(place, value.id), plain: false, fragment: () => each((id) => columnIn(block, id).fragment()) }],
  ];
  const where = keepNull ? [] : [sql`(${each((id) => columnIn(block, id).fragment())} is not null)`];
  return { ...block, from: () => sql`${block.from()}\ncross join (${turns}) as ${sql.id(counter)}`, where, columns: new Map([...kept, ...made]), table: false, single: false };
}

export function compileUnnest({ list: items, item, ordinality, keepEmpty }: UnnestNode, place: NodePlace): Block {
  const { dialect, tables } = place.statement;
  const given = place.input("in");
  const ready = readyFor(given, [items], ["rows"], place);
  const block = [...ready.columns.values()].every(({ plain }) => plain) ? ready : wrap(ready, tables);
  const names = { alias: tables.take(item.name, "items"), item: "item", place: "place" };
  const compiled = compileIn(items, block, place);
  const table = dialect.unnest(compiled, names);
  if (table === null) return refuse(place, `${ENGINE_NAMES[dialect.engine]} has no ${describeType(compiled.type)} to make rows of.`);
  const made: [string, BlockColumn][] = [
    [item.id, { column: outColumn(place, item.id), plain: true, fragment: () => dialect.itemOf(sql.id(names.alias, names.item)) }],
    ...(ordinality === undefined ? [] : [[ordinality.id, { column: outColumn(place, ordinality.id), plain: true, fragment: () => sql.id(names.alias, names.place) }] satisfies [string, BlockColumn]]),
  ];
  const from = () => sql`${block.from()}\n${sql.raw(keepEmpty ? "left join" : "cross join")} ${table}${sql.raw(keepEmpty ? " on true" : "")}`;
  return { ...block, from, order: [], columns: new Map([...block.columns, ...made]), table: false, single: false };
}
