import { sql } from "kysely";
import { MOST_DIGITS, type ColumnType } from "@aiweb/contracts/query/column-type";
import { castTo, type Fragment } from "../../fragment.ts";
import type { Cast } from "../dialect.ts";
import { fill } from "../written.ts";
import { boundsOf, holdsAll } from "./bounds.ts";

/** MariaDB has no error to raise. A number of 64 bits without sign that grows by one is an error: this is 2^64 - 1 and one more where the condition holds. */
export const FAILS_WHERE = "18446744073709551615 +";

/** A value that is not there: an error when a row comes to it. What it is of, a value of that row, is not NULL there. */
export const failing = (of: Fragment, typeName: string): Fragment => sql`cast(${sql.raw(FAILS_WHERE)} (char_length(${of}) >= 0) as ${sql.raw(typeName)})`;

const WHOLE = "^ *[+-]?[0-9]+ *$";
const NUMBER = "^ *[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)? *$";
/** The digits that MariaDB's decimals have. */
const MOST = 65;

/**
 * MariaDB makes the nearest of what it cannot cast, and warns: a condition says what is an error instead. Text is cut at
 * more characters than there are, if their number is one.
 */
const ofText = (value: Fragment, wrong: string, typeName: string): Fragment => fill(`cast(left({0}, ${FAILS_WHERE} (${wrong})) as ${typeName})`, [value]);
const ofNumber = (value: Fragment, wrong: string, typeName: string): Fragment => fill(`case when ${wrong} then {1} else cast({0} as ${typeName}) end`, [value, failing(value, typeName)]);

function toInteger(value: Fragment, from: ColumnType, to: Extract<ColumnType, { kind: "integer" }>, typeName: string): Fragment {
  const { least, most } = boundsOf(to);
  if (from.kind === "text") return ofText(value, `{0} not regexp '${WHOLE}' or cast({0} as decimal(${MOST}, 0)) not between ${least} and ${most}`, typeName);
  return holdsAll(from, to) ? castTo(value, typeName) : ofNumber(value, `round({0}) not between ${least} and ${most}`, typeName);
}

function toDecimal(value: Fragment, from: ColumnType, to: Extract<ColumnType, { kind: "decimal" }>, typeName: string): Fragment {
  const digits = String(boundsOf(to).most).padStart(to.scale + 1, "0");
  const most = to.scale === 0 ? digits : `${digits.slice(0, -to.scale)}.${digits.slice(-to.scale)}`;
  const fine = `decimal(${MOST}, ${Math.min(MOST_DIGITS, MOST - (to.precision - to.scale) - 1)})`;
  if (from.kind === "text") return ofText(value, `{0} not regexp '${NUMBER}' or abs(round(cast({0} as ${fine}), ${to.scale})) > ${most}`, typeName);
  return holdsAll(from, to) ? castTo(value, typeName) : ofNumber(value, `abs(round({0}, ${to.scale})) > ${most}`, typeName);
}

export const mariaDbCast: Cast = (value, from, to, typeName) => {
  if (to.kind === "boolean") return from.kind === "text" ? fill(`(lower(left({0}, ${FAILS_WHERE} (lower({0}) not in ('true', 'false')))) = 'true')`, [value]) : sql`(${value} <> 0)`;
  if (from.kind === "boolean" && to.kind === "text") return fill("case when {0} then 'true' when not {0} then 'false' end", [value]);
  if (to.kind === "integer") return toInteger(value, from, to, typeName);
  if (to.kind === "decimal") return toDecimal(value, from, to, typeName);
  if (from.kind !== "text") return castTo(value, typeName);
  if (to.kind === "float") return ofText(value, `{0} not regexp '${NUMBER}'`, typeName);
  return to.kind === "date" || to.kind === "time" || to.kind === "timestamp" ? ofText(value, `{0} is not null and cast({0} as ${typeName}) is null`, typeName) : castTo(value, typeName);
};
