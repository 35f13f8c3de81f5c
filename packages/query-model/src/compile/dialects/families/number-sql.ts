import { sql } from "kysely";
import type { Engine } from "../../../graph/expression.ts";
import { castTo } from "../../fragment.ts";
import type { Argument, FunctionMapping } from "../dialect.ts";
import { named, withoutUint256 } from "../shared-functions.ts";
import { DUCKDB_UINT256_FUNCTIONS, given } from "../uint256/duckdb-uint256.ts";
import { MARIADB_UINT256_FUNCTIONS } from "../uint256/mariadb-uint256.ts";
import { postgresRanged } from "../uint256/postgres-uint256.ts";
import { whereUint256 } from "../uint256/uint256.ts";
import { refusing, written, type FunctionTable } from "../written.ts";

const DOUBLES: Record<Engine, string> = { duckdb: "double", postgres: "double precision", mariadb: "double" };

/** A function of floats: each argument is made one. */
function ofFloats(text: string): Record<Engine, string> {
  const on = (engine: Engine) => text.replaceAll(/\{\d\}/g, (place) => `cast(${place} as ${DOUBLES[engine]})`);
  return { duckdb: on("duckdb"), postgres: on("postgres"), mariadb: on("mariadb") };
}

/** Arithmetic of whole numbers in 64 bits, whatever the columns have. MariaDB's is so by itself. */
const widened = ({ fragment, type }: Argument) => (type.kind === "integer" && type.bits < 64 ? castTo(fragment, "bigint") : fragment);
const inBigint =
  (operator: string): FunctionMapping =>
  ([left, right]) =>
    left === undefined || right === undefined ? sql`null` : sql`(${widened(left)} ${sql.raw(operator)} ${widened(right)})`;

function arithmetic(operator: string, ofText?: { duckdb: FunctionMapping; mariadb: FunctionMapping }): Record<Engine, FunctionMapping> {
  const [wide, plain] = [inBigint(operator), written(`({0} ${operator} {1})`)];
  return {
    duckdb: ofText === undefined ? withoutUint256("duckdb", wide) : whereUint256(ofText.duckdb, wide),
    postgres: whereUint256((parts, result) => postgresRanged(plain(parts, result)), wide),
    mariadb: ofText === undefined ? withoutUint256("mariadb", plain) : whereUint256(ofText.mariadb, plain),
  };
}

/** What a whole number is already; engines would make a float of it, or have it as text. */
function ofFractions(mappings: Record<Engine, FunctionMapping>): Record<Engine, FunctionMapping> {
  const unlessWhole =
    (mapping: FunctionMapping): FunctionMapping =>
    (parts, result) => {
      const [value] = parts;
      return parts.length === 1 && value !== undefined && (value.type.kind === "integer" || value.type.kind === "uint256") ? value.fragment : mapping(parts, result);
    };
  return { duckdb: unlessWhole(mappings.duckdb), postgres: unlessWhole(mappings.postgres), mariadb: unlessWhole(mappings.mariadb) };
}

const everywhere = (mapping: FunctionMapping): Record<Engine, FunctionMapping> => ({ duckdb: mapping, postgres: mapping, mariadb: mapping });

const duckDbRound: FunctionMapping = (parts, result) => written(parts.length === 1 ? "round({0})" : "round({0}, cast({1} as integer))")(parts, result);
const postgresRound: FunctionMapping = ([value, digits]) => {
  if (value === undefined || digits === undefined) return sql`round(${value?.fragment})`;
  const places = castTo(digits.fragment, "integer");
  return value.type.kind === "float" ? sql`cast(round(cast(${value.fragment} as numeric), ${places}) as double precision)` : sql`round(${value.fragment}, ${places})`;
};

/** DuckDB divides decimals as floats. */
const duckDbIntegerDivide: FunctionMapping = (parts, result) => (parts.every(({ type }) => type.kind === "integer") ? written("({0} // nullif({1}, 0))")(parts, result) : refusing("duckdb", "exact integer-divide of decimals", "Round them to whole numbers, or run this step on another engine.")());
const postgresIntegerDivide: FunctionMapping = (parts, result) => {
  if (parts.every(({ type }) => type.kind === "integer")) return written("({0} / nullif({1}, 0))")(parts, result);
  return result.kind === "uint256" ? written("div({0}, nullif({1}, 0))")(parts, result) : written("cast(div({0}, nullif({1}, 0)) as bigint)")(parts, result);
};

/** Above the largest float DuckDB gives infinity, and of what has no result NaN, where others fail. Below the least, PostgreSQL fails where others give 0. */
const duckDbFinite =
  (text: string): FunctionMapping =>
  (parts, result) =>
    given(written(ofFloats(text).duckdb)(parts, result), "case when isfinite(given) then given when given is not null then error('The result is no number that a float holds') end");

export const NUMBER_SQL: FunctionTable = {
  "add": arithmetic("+", { duckdb: DUCKDB_UINT256_FUNCTIONS.add, mariadb: MARIADB_UINT256_FUNCTIONS.add }),
  "subtract": arithmetic("-", { duckdb: DUCKDB_UINT256_FUNCTIONS.subtract, mariadb: MARIADB_UINT256_FUNCTIONS.subtract }),
  "multiply": arithmetic("*"),
  "divide": ofFloats("({0} / nullif({1}, 0))"),
  "integer-divide": { duckdb: withoutUint256("duckdb", duckDbIntegerDivide), postgres: postgresIntegerDivide, mariadb: withoutUint256("mariadb", written("({0} div nullif({1}, 0))")) },
  "modulo": { duckdb: withoutUint256("duckdb", written("({0} % nullif({1}, 0))")), postgres: "({0} % nullif({1}, 0))", mariadb: withoutUint256("mariadb", written("({0} % nullif({1}, 0))")) },
  "negate": "(- {0})",
  "absolute": { duckdb: unsigned(named("abs")), postgres: unsigned(named("abs")), mariadb: unsigned(named("abs")) },
  "sign": { duckdb: "cast(sign({0}) as bigint)", postgres: "cast(sign({0}) as bigint)", mariadb: "sign({0})" },
  "round": ofFractions({ duckdb: duckDbRound, postgres: postgresRound, mariadb: named("round") }),
  "truncate": ofFractions({ duckdb: named("trunc"), postgres: named("trunc"), mariadb: written("truncate({0}, 0)") }),
  "floor": ofFractions(everywhere(named("floor"))),
  "ceiling": ofFractions(everywhere(named("ceiling"))),
  "square-root": ofFloats("case when {0} >= 0 then sqrt({0}) end"),
  "power": { ...ofFloats("power({0}, {1})"), duckdb: duckDbFinite("power({0}, {1})"), postgres: ofFloats("case when case when {0} <> 0 then {1} * ln(abs({0})) end < -745.1 then 0 else power({0}, {1}) end").postgres },
  "exponential": { ...ofFloats("exp({0})"), duckdb: duckDbFinite("exp({0})"), postgres: ofFloats("case when {0} < -745.1 then 0 else exp({0}) end").postgres },
  "natural-logarithm": ofFloats("case when {0} > 0 then ln({0}) end"),
  "logarithm-10": { ...ofFloats("case when {0} > 0 then log10({0}) end"), postgres: "case when cast({0} as double precision) > 0 then log(cast({0} as double precision)) end" },
};

function unsigned(mapping: FunctionMapping): FunctionMapping {
  return whereUint256(written("{0}"), mapping);
}
