import { sql } from "kysely";
import type { Engine } from "../../../graph/expression.ts";
import type { FunctionMapping } from "../dialect.ts";
import { joined, literalInteger, literalText, named } from "../shared-functions.ts";
import { failing } from "../casts/mariadb-casts.ts";
import { fill, written, type FunctionTable } from "../written.ts";

/** As `{1}`, and 0 where that is below. */
const LENGTH = "case when {1} < 0 then 0 else {1} end";

/** Bytes in hex digits, in which no NUL is: PostgreSQL's text ends there. */
const HEX = "^(0[1-9a-fA-F]|[1-9a-fA-F][0-9a-fA-F])*$";

/** Engines disagree on positions before the first and on lengths below 0: where these may come, they are made what the standard says. */
function substring(whole: (text: string) => string): FunctionMapping {
  return (parts, result) => {
    const [, start, length] = parts;
    const [from, count] = [literalInteger(start), literalInteger(length)];
    if (from !== undefined && from >= 1 && (length === undefined || (count !== undefined && count >= 0))) return written(length === undefined ? `substring({0}, ${whole("{1}")})` : `substring({0}, ${whole("{1}")}, ${whole("{2}")})`)(parts, result);
    const first = whole("case when {1} < 1 then 1 else {1} end");
    const most = whole("case when {2} <= 0 or {1} + {2} <= 1 then 0 when {1} < 1 then {1} + {2} - 1 else {2} end");
    return written(length === undefined ? `substring({0}, ${first})` : `substring({0}, ${first}, ${most})`)(parts, result);
  };
}

const asInteger = (text: string) => `cast(${text} as integer)`;

function padded(name: string): Record<Engine, string> {
  const on = (length: string) => `${name}({0}, ${length}, nullif({2}, ''))`;
  return { duckdb: on(asInteger(LENGTH)), postgres: on(asInteger(LENGTH)), mariadb: on(LENGTH) };
}

function ended(name: string): Record<Engine, string> {
  return { duckdb: `${name}({0}, ${LENGTH})`, postgres: `${name}({0}, ${asInteger(LENGTH)})`, mariadb: `${name}({0}, {1})` };
}

/** One part between separators; `part` gives what engines agree on, from the first on. */
const split = (part: string) => `case when {0} is null or {2} is null or nullif({1}, '') is null then null when {2} < 1 then '' ${part} end`;
const SPLIT_PART = split(`else split_part({0}, {1}, cast({2} as integer))`);

/** MariaDB makes question marks of bytes that are no text: what does not come back as it was is an error. */
const mariaDbFromHex: FunctionMapping = ([digits]) =>
  digits === undefined ? sql`null` : fill(`case when not ({0} regexp '${HEX}' and hex(convert(unhex({0}) using utf8mb4)) = upper({0})) then {1} else convert(unhex({0}) using utf8mb4) end`, [digits.fragment, failing(digits.fragment, "char")]);

/** In a database of the C locale PostgreSQL knows the case of no letter beyond ASCII; the collation that does must not decide of an order after it. */
function ofUnicode(name: string): string {
  return `(${name}({0} collate "und-x-icu") collate "C")`;
}

/** The escape makes a slower comparison of it, so that it stands only where it may be needed. */
const duckDbLike: FunctionMapping = (parts, result) => written(literalText(parts[1])?.includes("\\") === false ? "({0} like {1})" : "({0} like {1} escape '\\')")(parts, result);

export const TEXT_SQL: FunctionTable = {
  "concatenate": { duckdb: joined("||"), postgres: joined("||"), mariadb: named("concat") },
  "lower": { duckdb: "lower({0})", postgres: ofUnicode("lower"), mariadb: "lower({0})" },
  "upper": { duckdb: "upper({0})", postgres: ofUnicode("upper"), mariadb: "upper({0})" },
  "length": { duckdb: "length({0})", postgres: "char_length({0})", mariadb: "char_length({0})" },
  "trim": "trim({0})",
  "trim-start": "ltrim({0})",
  "trim-end": "rtrim({0})",
  "left": ended("left"),
  "right": ended("right"),
  "substring": { duckdb: substring(String), postgres: substring(asInteger), mariadb: substring(String) },
  "pad-left": padded("lpad"),
  "pad-right": padded("rpad"),
  "repeat": { duckdb: `repeat({0}, ${LENGTH})`, postgres: `repeat({0}, ${asInteger(LENGTH)})`, mariadb: "repeat({0}, {1})" },
  // DuckDB's own keeps what is drawn as one sign together
  "reverse": { duckdb: "array_to_string(list_reverse(regexp_extract_all({0}, '(?s).')), '')", postgres: "reverse({0})", mariadb: "reverse({0})" },
  "replace": "replace({0}, {1}, {2})",
  "split-part": {
    duckdb: SPLIT_PART,
    postgres: SPLIT_PART,
    mariadb: split("when {2} > (char_length({0}) - char_length(replace({0}, {1}, ''))) / char_length({1}) + 1 then '' else substring_index(substring_index({0}, {1}, {2}), {1}, -1)"),
  },
  "position": { duckdb: "strpos({0}, {1})", postgres: "strpos({0}, {1})", mariadb: "locate({1}, {0})" },
  "starts-with": { duckdb: "starts_with({0}, {1})", postgres: "starts_with({0}, {1})", mariadb: "(left({0}, char_length({1})) = {1})" },
  "ends-with": { duckdb: "ends_with({0}, {1})", postgres: "(right({0}, char_length({1})) = {1})", mariadb: "(right({0}, char_length({1})) = {1})" },
  "contains": { duckdb: "contains({0}, {1})", postgres: "(strpos({0}, {1}) > 0)", mariadb: "(locate({1}, {0}) > 0)" },
  "like": { duckdb: duckDbLike, postgres: "({0} like {1})", mariadb: "({0} like {1})" },
  "to-hex": { duckdb: "lower(hex({0}))", postgres: "encode(convert_to({0}, 'UTF8'), 'hex')", mariadb: "lower(hex(convert({0} using utf8mb4)))" },
  "from-hex": {
    duckdb: `decode(unhex(case when not regexp_full_match({0}, '${HEX}') then error('These are no hex digits of text: ' || {0}) else {0} end))`,
    postgres: `convert_from(decode(case when {0} !~ '${HEX}' then '?' else {0} end, 'hex'), 'UTF8')`,
    mariadb: mariaDbFromHex,
  },
};
