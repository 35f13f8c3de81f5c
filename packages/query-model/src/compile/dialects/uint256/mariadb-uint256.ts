import { sql } from "kysely";
import { castTo, list, type Fragment } from "../../fragment.ts";
import { boundsOf } from "../casts/bounds.ts";
import { FAILS_WHERE } from "../casts/mariadb-casts.ts";
import type { AggregateMapping, Argument, FunctionMapping } from "../dialect.ts";
import { fill } from "../written.ts";
import { asIs, casts, MOST_UINT256, UINT256_DIGITS, type Uint256 } from "./uint256.ts";

/**
 * A number as the sum of its upper 39 digits and its lower ones, each of which may have grown beyond them: MariaDB's decimals
 * have 65 digits. The lower one is never below 0.
 */
type Halves = { upper: Fragment; lower: Fragment };

const HALF = UINT256_DIGITS / 2;
const SPLIT = 10n ** BigInt(HALF);
const [MOST_UPPER, MOST_LOWER] = [BigInt(MOST_UINT256) / SPLIT, BigInt(MOST_UINT256) % SPLIT];
/** More than what is carried or lent in any sum that is written down: with 39 digits behind it, it still is a decimal. */
const FAR = 10n ** 20n;

const number = (value: bigint) => sql.raw(String(value));
const halfOf = (value: Fragment, side: "left" | "right") => castTo(sql`${sql.raw(side)}(${value}, ${sql.raw(String(HALF))})`, `decimal(${HALF}, 0)`);
const plain = (value: Fragment): Halves => ({ upper: halfOf(value, "left"), lower: halfOf(value, "right") });

/** The whole number, as far as it matters whether it is above 0. */
const near = ({ upper, lower }: Halves) => sql`least(greatest(${upper}, ${number(-FAR)}), ${number(FAR)}) * ${number(SPLIT)} + ${lower}`;
const tooMuch = ({ upper, lower }: Halves) => sql`${near({ upper: sql`${upper} - ${number(MOST_UPPER)}`, lower: sql`(${lower} - ${number(MOST_LOWER)})` })} > 0`;
const belowZero = (halves: Halves) => sql`${near(halves)} < 0`;

/** Halves as the text that keeps a uint256; what the lower one has too much is carried. */
function kept({ upper, lower }: Halves, fails?: Fragment): Fragment {
  const long = sql`lpad(${lower}, ${sql.raw(String(UINT256_DIGITS))}, '0')`;
  const digits = sql`lpad(${upper} + ${halfOf(long, "left")}, ${sql.raw(String(HALF))}, '0'), right(${long}, ${sql.raw(String(HALF))})`;
  return fails === undefined ? sql`concat(${digits})` : sql`concat(${digits}, left('', ${sql.raw(FAILS_WHERE)} (${fails})))`;
}

/** Sums that were written, by their SQL: a sum of a sum has each number once, as the text would grow fivefold with each otherwise. */
const written = { sums: new WeakMap<Fragment, Halves>(), differences: new WeakMap<Fragment, Halves>() };

function added([left, right]: readonly Argument[]): Fragment {
  if (left === undefined || right === undefined) return sql`null`;
  // what is too much in between is too much at the end
  const [one, other] = [left, right].map(({ fragment }) => written.sums.get(fragment) ?? plain(fragment));
  if (one === undefined || other === undefined) return sql`null`;
  const halves = { upper: sql`${one.upper} + ${other.upper}`, lower: sql`${one.lower} + ${other.lower}` };
  const fragment = kept(halves, tooMuch(halves));
  written.sums.set(fragment, halves);
  return fragment;
}

function subtracted([left, right]: readonly Argument[]): Fragment {
  if (left === undefined || right === undefined) return sql`null`;
  // what is below 0 in between is below 0 at the end
  const [from, taken] = [written.differences.get(left.fragment) ?? plain(left.fragment), plain(right.fragment)];
  const halves = { upper: sql`${from.upper} - ${taken.upper} - 1`, lower: sql`${number(SPLIT)} + ${from.lower} - ${taken.lower}` };
  const fragment = kept(halves, belowZero(halves));
  written.differences.set(fragment, halves);
  return fragment;
}

export const MARIADB_UINT256_FUNCTIONS = { add: added, subtract: subtracted } satisfies Record<string, FunctionMapping>;

export const sumMariaDbUint256: AggregateMapping = ([value], call) => {
  if (value === undefined) return sql`null`;
  const { upper, lower } = plain(value.fragment);
  const halves = { upper: call("sum", [upper]), lower: call("sum", [lower]) };
  return kept(halves, tooMuch(halves));
};

/** Digits in text, or what is an error, as the text that keeps a uint256. */
function ofDigits(text: Fragment): Fragment {
  const padded = (of: string) => `lpad(trim(leading '0' from ${of}), ${UINT256_DIGITS}, '0')`;
  const wrong = `{0} = '' or {0} regexp '[^0-9]' or char_length(trim(leading '0' from {0})) > ${UINT256_DIGITS} or ${padded("{0}")} > '${MOST_UINT256}'`;
  return fill(padded(`left({0}, ${FAILS_WHERE} (${wrong}))`), [text]);
}

/** A number that a type holds; MariaDB cuts others off without an error. */
const fitting: Uint256["to"] = (value, type, typeName) => {
  if (type.kind !== "integer" && type.kind !== "decimal") return asIs(value, type, typeName);
  const most = boundsOf(type).most / (type.kind === "decimal" ? 10n ** BigInt(type.scale) : 1n);
  return fill(`cast(left({0}, ${FAILS_WHERE} ({0} > '${String(most).padStart(UINT256_DIGITS, "0")}')) as ${typeName})`, [value]);
};

export const mariaDbUint256 = casts(
  "mariadb",
  { integer: (value) => ofDigits(castTo(value, "char")), decimal: (value) => ofDigits(castTo(sql`round(${value})`, "char")), text: ofDigits },
  { text: (value) => sql`regexp_replace(${value}, '^0+(?=.)', '')`, integer: fitting, decimal: fitting, float: asIs },
);

/** The powers of 2^64 that the words of 32 bytes count; a word times one of their halves has fewer than 65 digits. */
const POWERS = [192n, 128n, 64n, 0n].map((bits) => 2n ** bits);

/** 32 bytes in hex as a number: MariaDB reads 64 bits of it at once. */
export function mariaDbUint256OfHash(hash: Fragment): Fragment {
  const summed = (part: (power: bigint) => bigint) => {
    const terms = POWERS.map((power, index) => ({ factor: part(power), start: 3 + 16 * index })).filter(({ factor }) => factor > 0n);
    return list(terms.map(({ factor, start }) => sql`cast(conv(substring(${hash}, ${sql.raw(String(start))}, 16), 16, 10) as decimal(20, 0)) * ${number(factor)}`), sql` + `);
  };
  return kept({ upper: summed((power) => power / SPLIT), lower: summed((power) => power % SPLIT) });
}
