import type { Expression, SortKey } from "../../graph/expression.ts";
import { aggregate, call, column, integer, literal, make, text } from "../graph-parts.ts";

// Short words for TPC-H's expressions.

export const c = (id: string) => column(id);
export const l = (id: string) => column(id, "left");
export const r = (id: string) => column(id, "right");
export const key = (id: string) => column(id, "key");
export const day = (value: string) => literal({ kind: "date" }, value);
/** A decimal as it is written: 0.05 has two digits behind the point. */
export function decimal(value: string): Expression {
  const [whole = "", fraction = ""] = value.split(".");
  return literal({ kind: "decimal", precision: whole.length + fraction.length, scale: fraction.length }, value);
}
export const eq = (a: Expression, b: Expression) => call("equals", a, b);
export const and = (...list: Expression[]) => call("and", ...list);
export const or = (...list: Expression[]) => call("or", ...list);
export const lt = (a: Expression, b: Expression) => call("less", a, b);
export const le = (a: Expression, b: Expression) => call("less-or-equal", a, b);
export const gt = (a: Expression, b: Expression) => call("greater", a, b);
export const ge = (a: Expression, b: Expression) => call("greater-or-equal", a, b);
export const times = (a: Expression, b: Expression) => call("multiply", a, b);
export const minus = (a: Expression, b: Expression) => call("subtract", a, b);
export const plus = (a: Expression, b: Expression) => call("add", a, b);
export const like = (a: Expression, pattern: string) => call("like", a, text(pattern));
export const not = (a: Expression) => call("not", a);
export const oneOf = (argument: Expression, ...values: string[]): Expression => ({ kind: "in-list", argument, items: values.map(text) });
export const oneOfNumbers = (argument: Expression, ...values: number[]): Expression => ({ kind: "in-list", argument, items: values.map(integer) });
export const when = (condition: Expression, value: Expression, otherwise: Expression): Expression => ({ kind: "case", branches: [{ when: condition, value }], otherwise });
export const sum = (a: Expression) => aggregate("sum", a);
export const average = (a: Expression) => aggregate("average", a);
export const count = (...list: Expression[]) => aggregate("count", ...list);
export const countDistinct = (a: Expression): Expression => ({ kind: "aggregate", function: "count", arguments: [a], distinct: true });
export const as = make;
export const keep = (...ids: string[]) => ids.map((id) => make(id, column(id)));
export const up = (id: string): SortKey => ({ expression: column(id), direction: "ascending", nulls: "last" });
export const down = (id: string): SortKey => ({ expression: column(id), direction: "descending", nulls: "last" });
/** What a line brings: price without discount. */
export const revenue = (of: (id: string) => Expression = c) => times(of("l_extendedprice"), minus(decimal("1"), of("l_discount")));
export const scalar = (graph: string): Expression => ({ kind: "subquery", mode: "scalar", graph });
export const exists = (graph: string, negated = false): Expression => ({ kind: "subquery", mode: "exists", graph, not: negated });
export const inside = (graph: string, left: Expression[], negated = false): Expression => ({ kind: "subquery", mode: "in", graph, left, not: negated });
export { integer, outer, text } from "../graph-parts.ts";
