import { checkGraph } from "../check/check-graph.ts";
import type { Column } from "../check/column.ts";
import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { Expression, SortKey } from "../graph/expression.ts";
import type { QueryGraph } from "../graph/query-graph.ts";
import type { QueryNode } from "../nodes/query-node.ts";
import { aggregate, call, column, DATE, edge, graphOf, integer, literal, make, MONEY, orders, outer, text } from "./graph-parts.ts";
import { customers, transfers } from "./invented-data.ts";

/** Numbers by chance, the same for the same seed (mulberry32). */
export class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  below(count: number): number {
    return Math.floor(this.next() * count);
  }
  one<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)];
    if (chosen === undefined) throw new Error("There is nothing to choose from.");
    return chosen;
  }
  some<T>(list: readonly T[], most: number): T[] {
    return list.filter(() => this.next() < 0.5).slice(0, most);
  }
}

const WORDS = ["Ada", "ada", "", "b", "UK", "z'z", "%"];
const DAYS = ["2026-01-20", "2026-02-28", "2026-03-31"];
/** Of floats, engines agree only nearly: they are shown, and nothing is decided by them. */
const DECIDES: ReadonlySet<ColumnType["kind"]> = new Set(["integer", "decimal", "text", "date"]);

function literalOf(type: ColumnType, chance: Chance): Expression {
  if (type.kind === "text") return text(chance.one(WORDS));
  if (type.kind === "date") return literal(DATE, chance.one(DAYS));
  return type.kind === "decimal" ? literal(MONEY, chance.one(["0.00", "80.00", "500.00"])) : integer(chance.below(6));
}

const sameKind = (columns: readonly Column[], { kind }: ColumnType) => columns.filter(({ type }) => type.kind === kind);

function value(columns: readonly Column[], type: ColumnType, chance: Chance, port: string, depth: number): Expression {
  const own = sameKind(columns, type);
  const leaf = () => (own.length > 0 && chance.next() < 0.7 ? column(chance.one(own).id, port) : literalOf(type, chance));
  if (depth <= 0 || chance.next() < 0.5) return leaf();
  const inner = () => value(columns, type, chance, port, depth - 1);
  const shapes: (() => Expression)[] = [
    () => call("coalesce", leaf(), literalOf(type, chance)),
    () => ({ kind: "case", branches: [{ when: condition(columns, chance, port, depth - 1), value: inner() }], ...(chance.next() < 0.5 ? { otherwise: inner() } : {}) }),
    () => call(chance.one(["least", "greatest"]), inner(), literalOf(type, chance)),
  ];
  if (type.kind === "integer") shapes.push(() => call(chance.one(["add", "subtract"]), inner(), leaf()), () => call(chance.one(["modulo", "integer-divide"]), leaf(), integer(chance.below(4))), () => call("negate", leaf()));
  if (type.kind === "text") shapes.push(() => call(chance.one(["left", "right", "repeat"]), leaf(), integer(chance.below(4) - 1)), () => call(chance.one(["reverse", "trim-end", "to-hex"]), leaf()), () => call("if", condition(columns, chance, port, depth - 1), inner(), leaf()), () => call("concatenate", leaf(), leaf()), () => call("substring", leaf(), integer(1 + chance.below(2)), integer(chance.below(3))));
  if (type.kind === "date") shapes.push(() => call(chance.one(["truncate-to-week", "truncate-to-quarter", "last-day-of-month"]), leaf()), () => call(chance.one(["add-months", "add-years"]), leaf(), integer(chance.below(30) - 15)), () => call("add-days", leaf(), integer(chance.below(40) - 20)));
  return chance.one(shapes)();
}

function condition(columns: readonly Column[], chance: Chance, port: string, depth: number): Expression {
  const deciding = columns.filter(({ type }) => DECIDES.has(type.kind));
  if (deciding.length === 0) return call("equals", integer(1), integer(chance.below(2)));
  if (depth > 0 && chance.next() < 0.4) {
    const inner = () => condition(columns, chance, port, depth - 1);
    return chance.one([() => call("and", inner(), inner()), () => call("or", inner(), inner()), () => call("not", inner())])();
  }
  const { id, type } = chance.one(deciding);
  const other = () => value(columns, type, chance, port, depth - 1);
  return chance.one([
    () => call(chance.one(["equals", "not-equals", "less", "less-or-equal", "greater", "greater-or-equal", "is-distinct-from", "is-not-distinct-from"]), column(id, port), other()),
    () => call(chance.one(["is-null", "is-not-null"]), column(id, port)),
    () => call("between", column(id, port), literalOf(type, chance), other()),
    (): Expression => ({ kind: "in-list", argument: column(id, port), items: [literalOf(type, chance), other()], not: chance.next() < 0.3 }),
  ])();
}

/** An order that leaves nothing to chance: what ties in it is equal. */
function wholeOrder(columns: readonly Column[], chance: Chance): SortKey[] {
  return columns.map(({ id }) => ({ expression: column(id), direction: chance.one(["ascending", "descending"]), nulls: chance.one(["first", "last"]) }));
}

/** A valid graph by chance, of three tables and up to nine steps. The same seed gives the same graph. */
export function randomGraph(seed: number): QueryGraph {
  const chance = new Chance(seed);
  const nodes: QueryNode[] = [];
  const edges: QueryGraph["edges"] = [];
  const subgraphs: QueryGraph["subgraphs"] = {};
  let count = 0;
  let joins = 0;
  const fresh = (kind: string) => `${kind}${(count += 1)}`;
  const table = () => {
    const id = fresh("t");
    nodes.push(chance.one([() => orders(id, id), () => customers(id, id), () => transfers(id, id)])());
    return id;
  };
  const columnsOf = (id: string) => checkGraph(graphOf(nodes, edges, { subgraphs })).nodes.get(id)?.rows?.columns ?? [];
  const add = (node: QueryNode, ...from: [string, string][]) => {
    nodes.push(node);
    edges.push(...from.map(([source, port]) => edge(source, node.id, port)));
    return node.id;
  };
  const decidingOf = (id: string) => columnsOf(id).filter(({ type }) => DECIDES.has(type.kind));

  const steps: ((last: string) => string)[] = [
    (last) => add({ id: fresh("f"), kind: "filter", predicate: condition(columnsOf(last), chance, "in", 2) }, [last, "in"]),
    (last) => {
      const made = fresh("x");
      const type = chance.one(decidingOf(last).map((one) => one.type).concat({ kind: "integer", bits: 64, signed: true }));
      return add({ id: fresh("s"), kind: "select", rest: "keep", columns: [make(made, value(columnsOf(last), type, chance, "in", 2))] }, [last, "in"]);
    },
    (last) => {
      const all = columnsOf(last);
      const kept = chance.some(all, 4);
      return add({ id: fresh("s"), kind: "select", rest: "drop", columns: (kept.length === 0 ? all.slice(0, 1) : kept).map(({ id, name }) => make(id, column(id), chance.next() < 0.3 ? fresh("renamed ") : name)) }, [last, "in"]);
    },
    (last) => {
      const deciding = decidingOf(last);
      const keys = chance.some(deciding, 2).map(({ type }) => make(fresh("k"), value(deciding, type, chance, "in", 1)));
      const of = deciding.length === 0 ? [] : chance.some(deciding, 2).map(({ id, type }) => make(fresh("m"), aggregate(type.kind === "integer" || type.kind === "decimal" ? chance.one(["sum", "average", "minimum", "count"]) : chance.one(["minimum", "maximum", "count"]), column(id))));
      const counted: Expression = { kind: "aggregate", function: "count", arguments: [], ...(chance.next() < 0.4 ? { filter: condition(deciding, chance, "in", 1) } : {}) };
      return add({ id: fresh("a"), kind: "aggregate", keys, measures: [make(fresh("n"), counted), ...of] }, [last, "in"]);
    },
    (last) => {
      const deciding = decidingOf(last);
      const id = fresh("w");
      const partition = chance.some(deciding, 1).map((one) => column(one.id));
      const numbers = deciding.filter(({ type }) => type.kind === "integer");
      const order = wholeOrder(deciding, chance);
      if (deciding.length < columnsOf(last).length || order.length === 0) return last;
      const functions: [string, Expression[]][] = [["row-number", []], ["rank", []], ...(numbers.length === 0 ? [] : [["sum", [column(chance.one(numbers).id)]], ["previous", [column(chance.one(numbers).id)]]] satisfies [string, Expression[]][])];
      const [name, given] = chance.one(functions);
      return add({ id, kind: "window", columns: [{ id: `${id}v`, name: `${id} value`, function: name, arguments: given, partition, order, ...(name === "sum" ? { frame: { unit: "rows", start: chance.one(["unbounded", -1, 0]), end: chance.one([0, 1, "unbounded"]) } } : {}) }] }, [last, "in"]);
    },
    (last) => {
      const order = wholeOrder(decidingOf(last), chance);
      if (order.length < columnsOf(last).length) return last;
      return add({ id: fresh("l"), kind: "limit", count: 1 + chance.below(6), ...(chance.next() < 0.3 ? { offset: chance.below(3) } : {}), order }, [last, "in"]);
    },
    (last) => (decidingOf(last).length < columnsOf(last).length ? last : add({ id: fresh("d"), kind: "distinct" }, [last, "in"])),
    (last) => {
      if (joins >= 2) return last;
      joins += 1;
      const right = table();
      const [one, other] = [decidingOf(last), decidingOf(right)];
      const pairs = one.flatMap((left) => sameKind(other, left.type).map((match) => [left.id, match.id] as const));
      if (pairs.length === 0) return last;
      const [left, match] = chance.one(pairs);
      const join = chance.one(["inner", "left", "right", "full", "semi", "anti"] as const);
      return add({ id: fresh("j"), kind: "join", join, on: call(chance.one(["equals", "equals", "less", "is-not-distinct-from"]), column(left, "left"), column(match, "right")), collision: { suffix: ` of ${right}` } }, [last, "left"], [right, "right"]);
    },
    (last) => {
      const deciding = decidingOf(last);
      if (deciding.length < columnsOf(last).length) return last;
      const narrowed = add({ id: fresh("f"), kind: "filter", predicate: condition(deciding, chance, "in", 1) }, [last, "in"]);
      return add({ id: fresh("u"), kind: "set", operation: chance.one(["union", "union-all", "intersect", "intersect-all", "except", "except-all"]), by: chance.one(["name", "position"]), ports: ["one", "two"] }, [last, "one"], [narrowed, "two"]);
    },
    (last) => {
      const numbers = columnsOf(last).filter(({ type }) => type.kind === "integer");
      if (numbers.length === 0) return last;
      const id = chance.one(numbers).id;
      const name = fresh("g");
      const mode = chance.one(["exists", "in", "scalar"] as const);
      const inner: QueryNode[] = [transfers("t", `${name}t`), { id: "f", kind: "filter", predicate: call(chance.one(["equals", "less"]), column(`${name}t_from`), outer(id)) }];
      if (mode === "in") inner.push({ id: "s", kind: "select", rest: "drop", columns: [make("v", column(`${name}t_to`))] });
      if (mode === "scalar") inner.push({ id: "s", kind: "aggregate", keys: [], measures: [make("v", aggregate(chance.one(["count", "maximum"]), column(`${name}t_amount`)))] });
      subgraphs[name] = { nodes: inner, edges: inner.slice(1).map((node, index) => edge(inner[index]?.id ?? "", node.id)), output: inner.at(-1)?.id ?? "" };
      const asked: Expression = mode === "scalar" ? call("greater", { kind: "subquery", mode, graph: name }, integer(chance.below(30))) : { kind: "subquery", mode, graph: name, not: chance.next() < 0.4, ...(mode === "in" ? { left: [column(id)] } : {}) };
      return add({ id: fresh("f"), kind: "filter", predicate: asked }, [last, "in"]);
    },
  ];

  let last = table();
  for (let step = 2 + chance.below(7); step > 0; step -= 1) last = chance.one(steps)(last);
  return { ...graphOf(nodes, edges, { subgraphs }), outputs: [{ name: "rows", node: last, target: "preview" }] };
}
