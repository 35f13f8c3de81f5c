import { expect, test } from "vitest";
import { DIALECTS } from "../compile/compile-graph.ts";
import type { Expression } from "../graph/expression.ts";
import { childrenOf } from "../graph/walk-expression.ts";
import { AGGREGATE_CASES, FUNCTION_CASES } from "../testing/function-cases/all-cases.ts";
import { AGGREGATE_FUNCTIONS } from "./aggregate-functions.ts";
import { SCALAR_FUNCTIONS } from "./scalar-functions.ts";

/** Compiled by every dialect's own member, as operators without a name. */
const OPERATORS = ["is-distinct-from", "is-not-distinct-from"];

function namesIn(expression: Expression): string[] {
  const own = expression.kind === "call" || expression.kind === "aggregate" ? [expression.function] : [];
  return [...own, ...childrenOf(expression).flatMap((child) => namesIn(child.expression))];
}

const asked = new Set([...FUNCTION_CASES, ...AGGREGATE_CASES].flatMap(({ of }) => namesIn(of)));

test.each(Object.values(DIALECTS))("$engine writes or refuses every function, and no other", ({ functions, aggregates }) => {
  expect(Object.keys(functions).sort()).toEqual(SCALAR_FUNCTIONS.map(({ name }) => name).filter((name) => !OPERATORS.includes(name)).sort());
  expect(Object.keys(aggregates).sort()).toEqual(AGGREGATE_FUNCTIONS.map(({ name }) => name).sort());
});

test("every function has a name of its own, a sentence and a case that engines are asked", () => {
  const all = [...SCALAR_FUNCTIONS, ...AGGREGATE_FUNCTIONS];
  const names = all.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(all.filter(({ says }) => !/^[A-Z].*\.$/.test(says)).map(({ name }) => name)).toEqual([]);
  expect(names.filter((name) => !asked.has(name))).toEqual([]);
});
