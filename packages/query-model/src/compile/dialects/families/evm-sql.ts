import { sql } from "kysely";
import { TEXT } from "@aiweb/contracts/query/column-type";
import type { Engine } from "../../../graph/expression.ts";
import { bind, castTo, type Fragment } from "../../fragment.ts";
import { ENGINE_NAMES, Refusal } from "../../refusal.ts";
import type { Argument, FunctionMapping } from "../dialect.ts";
import { failing } from "../casts/mariadb-casts.ts";
import { literalInteger } from "../shared-functions.ts";
import { duckDbUint256, duckDbUint256OfHash, given } from "../uint256/duckdb-uint256.ts";
import { mariaDbUint256, mariaDbUint256OfHash } from "../uint256/mariadb-uint256.ts";
import { postgresUint256, postgresUint256OfHash } from "../uint256/postgres-uint256.ts";
import type { Uint256 } from "../uint256/uint256.ts";
import { fill, written, type FunctionTable } from "../written.ts";

/** How many digits of an amount stand behind the point: a literal, since patterns are made of it. */
function digitsOf(engine: Engine, argument: Argument | undefined): number {
  const digits = literalInteger(argument);
  if (digits === undefined || digits < 0 || digits > 77) throw new Refusal(engine, `${ENGINE_NAMES[engine]} takes how many digits stand behind the point as a literal from 0 to 77.`);
  return digits;
}

/** The point is put in, then zeros at the start and at the end go, and a point with nothing behind it. */
function formatted(engine: Engine, textType: string, padded: string): FunctionMapping {
  return ([amount, digits]) => {
    const text = (value: string) => castTo(bind(value), textType);
    const replaced = (within: Fragment, pattern: string, by: string) => sql`regexp_replace(${within}, ${text(pattern)}, ${text(by)})`;
    const whole = fill(padded, amount === undefined ? [] : [amount.fragment]);
    const behind = digitsOf(engine, digits);
    const unpadded = (within: Fragment) => replaced(within, "^0+([0-9])", "\\1");
    return behind === 0 ? unpadded(whole) : replaced(unpadded(replaced(whole, `([0-9]{${behind}})$`, ".\\1")), "[.]?0*$", "");
  };
}

/** The digits before and behind the point as one number, and what is no number where the text is no such amount. */
function parsed(engine: Engine, { from }: Uint256, unlike: (text: Fragment, pattern: Fragment) => Fragment, together: string): FunctionMapping {
  return ([amount, digits]) => {
    if (amount === undefined) return sql`null`;
    const behind = digitsOf(engine, digits);
    const pattern = bind(behind === 0 ? "^[0-9]+$" : `^[0-9]+([.][0-9]{1,${behind}})?$`);
    return from(sql`case when ${unlike(amount.fragment, pattern)} then '?' else ${fill(together, [amount.fragment, sql.raw(String(behind))])} end`, TEXT);
  };
}

type Cut = (start: string, length: string) => string;

/** The place is a literal mostly, and then it is counted here. */
function word(cut: Cut): FunctionMapping {
  return (parts, result) => {
    const place = literalInteger(parts[1]);
    const known = place !== undefined && place >= 0 && place < 1_000_000;
    return written(known ? `case when length({0}) >= ${66 + 64 * place} then ${cut(String(3 + 64 * place), "64")} end` : `case when {1} >= 0 and length({0}) >= 66 + 64 * {1} then ${cut("3 + 64 * {1}", "64")} end`)(parts, result);
  };
}
const bytes = (cut: Cut) => `case when {1} >= 0 and {2} >= 0 and length({0}) >= 2 + 2 * ({1} + {2}) then ${cut("3 + 2 * {1}", "2 * {2}")} end`;

const CUT: Record<Engine, Cut> = {
  duckdb: (start, length) => `('0x' || lower(substring({0}, ${start}, ${length})))`,
  postgres: (start, length) => `('0x' || lower(substring({0}, cast(${start} as integer), cast(${length} as integer))))`,
  mariadb: (start, length) => `concat('0x', lower(substring({0}, ${start}, ${length})))`,
};

const ofHash =
  (make: (hash: Fragment) => Fragment): FunctionMapping =>
  ([hash]) =>
    hash === undefined ? sql`null` : make(hash.fragment);

/** 32 bytes whose first 24 say nothing but the sign of the last 8. */
const IN_64_BITS = "^0x(0{48}[0-7]|f{48}[89a-f])";

export const EVM_SQL: FunctionTable = {
  "format-units": { duckdb: formatted("duckdb", "varchar", "{0}"), postgres: formatted("postgres", "text", "lpad(cast({0} as text), 78, '0')"), mariadb: formatted("mariadb", "char", "{0}") },
  "parse-units": {
    duckdb: parsed("duckdb", duckDbUint256, (text, pattern) => sql`not regexp_full_match(${text}, ${pattern})`, "split_part({0}, '.', 1) || rpad(split_part({0}, '.', 2), {1}, '0')"),
    postgres: parsed("postgres", postgresUint256, (text, pattern) => sql`${text} !~ ${pattern}`, "split_part({0}, '.', 1) || rpad(split_part({0}, '.', 2), {1}, '0')"),
    // its pattern would let a line end behind the last digit
    mariadb: parsed("mariadb", mariaDbUint256, (text, pattern) => sql`(${text} not regexp ${pattern} or ${text} regexp '[^0-9.]')`, "concat(substring_index({0}, '.', 1), rpad(case when locate('.', {0}) > 0 then substring_index({0}, '.', -1) else '' end, {1}, '0'))"),
  },
  "word": { duckdb: word(CUT.duckdb), postgres: word(CUT.postgres), mariadb: word(CUT.mariadb) },
  "byte-text": { duckdb: bytes(CUT.duckdb), postgres: bytes(CUT.postgres), mariadb: bytes(CUT.mariadb) },
  "hash-to-address": { duckdb: "('0x' || right({0}, 40))", postgres: "('0x' || right({0}, 40))", mariadb: "concat('0x', right({0}, 40))" },
  "hash-to-uint256": { duckdb: ofHash(duckDbUint256OfHash), postgres: ofHash(postgresUint256OfHash), mariadb: ofHash(mariaDbUint256OfHash) },
  "hash-to-integer": {
    duckdb: ofHash((hash) => given(hash, `case when not regexp_matches(given, '${IN_64_BITS}') then error('No whole number of 64 bits: ' || given) else cast(cast(cast('0x' || right(given, 16) as ubigint) as hugeint) - case when given[3] = 'f' then 18446744073709551616 else 0 end as bigint) end`)),
    postgres: `case when {0} !~ '${IN_64_BITS}' then cast({0} || ' is no whole number of 64 bits' as bigint) else cast(cast('x' || right({0}, 16) as bit(64)) as bigint) end`,
    mariadb: ofHash((hash) => fill(`case when {0} not regexp '${IN_64_BITS}' then {1} else cast(cast(conv(right({0}, 16), 16, 10) as unsigned) as signed) end`, [hash, failing(hash, "signed")])),
  },
  "hash-to-boolean": `({0} <> '0x${"0".repeat(64)}')`,
};
