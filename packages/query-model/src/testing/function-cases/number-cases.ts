import type { ColumnType } from "@aiweb/contracts/query/column-type";
import { ascending, call, column, integer, INTEGER, literal, MONEY, text } from "../graph-parts.ts";
import { ERROR, FLOAT, float, given, money, truth, uint256, type AggregateCase, type FunctionCase, noText, BOOLEAN } from "./function-case.ts";

const most = literal(INTEGER, "9223372036854775807");
const least = literal(INTEGER, "-9223372036854775808");
const none = literal(INTEGER, null);
const NO_DECIMALS = { duckdb: "DuckDB has no exact integer-divide of decimals" };

export const NUMBER_CASES: readonly FunctionCase[] = [
  given(call("add", integer(2), integer(-3)), "-1"),
  given(call("add", most, integer(1)), ERROR),
  given(call("add", money("1.25"), integer(1)), "2.25"),
  given(call("subtract", least, integer(1)), ERROR),
  given(call("subtract", money("1.25"), money("1.00")), "0.25"),
  given(call("multiply", most, integer(2)), ERROR),
  given(call("multiply", money("1.25"), money("0.10")), "0.125"),
  given(call("divide", integer(7), integer(2)), "3.50000000"),
  given(call("divide", integer(7), integer(0)), null),
  given(call("integer-divide", integer(-7), integer(2)), "-3"),
  given(call("integer-divide", integer(7), integer(0)), null),
  given(call("integer-divide", money("-7.50"), integer(2)), "-3", NO_DECIMALS),
  given(call("modulo", integer(-7), integer(3)), "-1"),
  given(call("modulo", integer(7), integer(0)), null),
  given(call("modulo", money("-7.50"), integer(2)), "-1.5"),
  given(call("negate", integer(5)), "-5"),
  given(call("absolute", money("-2.50")), "2.5"),
  given(call("sign", integer(-5)), "-1"),
  given(call("sign", money("0.00")), "0"),
  given(call("sign", float(2.5)), "1"),
  given(call("sign", none), null),
  given(call("round", money("2.50")), "3"),
  given(call("round", money("-2.50")), "-3"),
  given(call("round", most), "9223372036854775807"),
  given(call("round", integer(1250), integer(-2)), "1300"),
  given(call("round", money("2.45"), integer(1)), "2.5"),
  given(call("truncate", money("-2.70")), "-2"),
  given(call("truncate", float(-2.7)), "-2.00000000"),
  given(call("truncate", most), "9223372036854775807"),
  given(call("floor", money("-2.10")), "-3"),
  given(call("floor", most), "9223372036854775807"),
  given(call("floor", float(-2.1)), "-3.00000000"),
  given(call("ceiling", money("2.10")), "3"),
  given(call("ceiling", most), "9223372036854775807"),
  given(call("square-root", integer(2)), "1.41421356"),
  given(call("square-root", integer(-2)), null),
  given(call("power", integer(2), integer(10)), "1024.00000"),
  given(call("power", integer(-8), float(0.5)), ERROR),
  given(call("power", integer(0), integer(-1)), ERROR),
  given(call("power", integer(10), integer(400)), ERROR),
  given(call("power", integer(10), integer(-400)), "0.00000000"),
  given(call("exponential", integer(1)), "2.71828183"),
  given(call("exponential", integer(-1000)), "0.00000000"),
  given(call("exponential", integer(710)), ERROR),
  given(call("exponential", none), null),
  given(call("natural-logarithm", float(2)), "0.693147181"),
  given(call("natural-logarithm", integer(0)), null),
  given(call("natural-logarithm", integer(-1)), null),
  given(call("logarithm-10", money("1000.00")), "3.00000000"),
  given(call("logarithm-10", uint256("100")), "2.00000000"),
  given(call("logarithm-10", integer(0)), null),
];

export const COMPARISON_CASES: readonly FunctionCase[] = [
  given(call("equals", text("a"), text("A")), "false"),
  given(call("equals", text("a"), text("a ")), "false"),
  given(call("not-equals", integer(1), noneOf(INTEGER)), null),
  given(call("less", text("Z"), text("a")), "true"),
  given(call("less", text("a"), text("é")), "true"),
  given(call("less-or-equal", integer(2), money("2.00")), "true"),
  given(call("greater", float(2.5), integer(2)), "true"),
  given(call("greater-or-equal", truth(true), truth(false)), "true"),
  given(call("is-distinct-from", noText, text("")), "true"),
  given(call("is-not-distinct-from", noText, noText), "true"),
  given(call("between", integer(2), integer(1), integer(2)), "true"),
  given(call("is-null", noText), "true"),
  given(call("is-null", text("")), "false"),
  given(call("is-not-null", integer(0)), "true"),
  given(call("is-true", truth(null)), "false"),
  given(call("is-true", truth(true)), "true"),
  given(call("is-false", truth(null)), "false"),
  given(call("is-false", truth(false)), "true"),
  given(call("and", truth(null), truth(false)), "false"),
  given(call("and", truth(null), truth(true)), null),
  given(call("or", truth(null), truth(true)), "true"),
  given(call("not", truth(null)), null),
  given(call("if", truth(true), integer(1), money("2.50")), "1"),
  given(call("if", truth(false), text("a"), text("b")), "b"),
  given(call("if", truth(null), integer(1), uint256("2")), "2"),
  given(call("coalesce", noText, text("b")), "b"),
  given(call("null-if", text("a"), text("a")), null),
  given(call("null-if", text("a"), text("A")), "a"),
  given(call("least", noneOf(INTEGER), integer(3), integer(-2)), "-2"),
  given(call("least", noneOf(INTEGER), noneOf(INTEGER)), null),
  given(call("greatest", text("a"), text("B"), noText), "a"),
];

function noneOf(type: ColumnType) {
  return literal(type, null);
}

const of = (name: string, types: ColumnType[], rows: AggregateCase["rows"], gives: AggregateCase["gives"], refusedBy?: AggregateCase["refusedBy"]): AggregateCase => ({ types, rows, of: { kind: "aggregate", function: name, arguments: types.map((_, index) => column(`v${index}`)) }, gives, ...(refusedBy === undefined ? {} : { refusedBy }) });
const NO_MEDIAN = { mariadb: "MariaDB has no median among its aggregates" };

export const AGGREGATE_NUMBER_CASES: readonly AggregateCase[] = [
  of("count", [INTEGER], [[1], [null], [2]], "2"),
  of("sum", [INTEGER], [["9223372036854775807"], [1], [null]], "9223372036854775808"),
  of("sum", [INTEGER], [[null]], null),
  of("average", [MONEY], [["1.00"], ["2.00"], ["2.00"]], "1.66666667"),
  of("minimum", [{ kind: "text" }], [["b"], ["B"], [null]], "B"),
  of("maximum", [{ kind: "text" }], [["b"], ["B"]], "b"),
  of("any-true", [BOOLEAN], [[null], [false], [true]], "true"),
  of("all-true", [BOOLEAN], [[null], [true]], "true"),
  of("standard-deviation", [INTEGER], [[1], [2], [5]], "2.08166600"),
  of("variance", [INTEGER], [[1], [2], [5], [null]], "4.33333333"),
  of("variance", [MONEY], [["1.10"]], null),
  of("median", [MONEY], [["1.50"], ["2.25"], [null]], "1.87500000", NO_MEDIAN),
  of("median", [INTEGER], [[9], [1], [2]], "2.00000000", NO_MEDIAN),
  of("median", [FLOAT], [[null]], null, NO_MEDIAN),
  of("correlation", [INTEGER, MONEY], [[1, "2.00"], [2, "3.50"], [5, "4.00"], [null, "1.00"]], "0.846153846", { mariadb: "MariaDB has no correlation" }),
  { types: [{ kind: "text" }], rows: [["b"], ["a"], [null]], of: { kind: "aggregate", function: "join-text", arguments: [column("v0"), text("; ")], order: [ascending(column("v0"))] }, gives: "a; b", refusedBy: { mariadb: "MariaDB has no" } },
  { types: [{ kind: "text" }], rows: [["b"], ["a"], [null]], of: call("list-join", { kind: "aggregate", function: "collect", arguments: [column("v0")], order: [ascending(column("v0"))] }, text("; ")), gives: "a; b", refusedBy: { mariadb: "MariaDB has no" } },
  of("correlation", [INTEGER, INTEGER], [[1, 2], [1, 3]], null, { mariadb: "MariaDB has no correlation" }),
];
