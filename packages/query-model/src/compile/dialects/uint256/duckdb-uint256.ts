import { sql } from "kysely";
import { castTo, type Fragment } from "../../fragment.ts";
import type { AggregateMapping, FunctionMapping } from "../dialect.ts";
import { asIs, casts, MOST_UINT256, UINT256_DIGITS } from "./uint256.ts";

/** A value named once, so that what is written of it several times does not make the text grow with each step. */
export const given = (value: Fragment, body: string): Fragment => sql`list_transform([${value}], lambda given: ${sql.raw(body)})[1]`;

const number = (value: Fragment) => castTo(value, "bignum");

/** DuckDB's numbers without bounds as the text that keeps a uint256. They add and subtract exactly, but multiply as floats. */
const ranged = (value: Fragment) => given(value, `case when given is null then null when given between cast('0' as bignum) and cast('${MOST_UINT256}' as bignum) then lpad(cast(given as varchar), ${UINT256_DIGITS}, '0') else error('A uint256 ends at 0 and 2^256 - 1; this is ' || cast(given as varchar)) end`);

export const duckDbUint256 = casts(
  "duckdb",
  {
    integer: (value) => ranged(number(value)),
    decimal: (value) => ranged(number(castTo(castTo(sql`round(${value})`, "decimal(38, 0)"), "varchar"))),
    // what is no digit must not be read as a sign or an exponent
    text: (value) => ranged(number(sql`regexp_replace(${value}, '[^0-9]', '?', 'g')`)),
  },
  { text: (value) => castTo(number(value), "varchar"), integer: asIs, decimal: asIs, float: asIs },
);

const joined =
  (operator: string): FunctionMapping =>
  ([left, right]) =>
    left === undefined || right === undefined ? sql`null` : ranged(sql`${number(left.fragment)} ${sql.raw(operator)} ${number(right.fragment)}`);

export const DUCKDB_UINT256_FUNCTIONS = { add: joined("+"), subtract: joined("-") };

export const sumDuckDbUint256: AggregateMapping = ([value], call) => ranged(call("sum", value === undefined ? [] : [number(value.fragment)]));

/** Limbs of the powers of 2^64 in 18 digits, the lowest first: a word of 64 bits times one fits 128 bits, and so do four of them. */
const LIMB = 10n ** 18n;
const limbsOf = (power: bigint) => [0n, 1n, 2n, 3n].map((place) => (power / LIMB ** place) % LIMB);
const WORDS = [192n, 128n, 64n, 0n].map((bits) => limbsOf(2n ** bits));

/** 32 bytes in hex as a number: DuckDB reads 64 bits of it at once. */
export function duckDbUint256OfHash(hash: Fragment): Fragment {
  const words = given(hash, `[${WORDS.map((_, index) => `cast(cast('0x' || substring(given, ${3 + 16 * index}, 16) as ubigint) as hugeint)`).join(", ")}]`);
  const limb = (place: number) => WORDS.map((limbs, index) => ({ limb: limbs[place] ?? 0n, index })).filter((one) => one.limb > 0n).map((one) => `given[${one.index + 1}] * ${one.limb}`).join(" + ");
  const sum = [0, 1, 2, 3].map((place) => `cast(cast(${limb(place)} as varchar) || '${"0".repeat(18 * place)}' as bignum)`).join(" + ");
  return given(words, `lpad(cast(${sum} as varchar), ${UINT256_DIGITS}, '0')`);
}
