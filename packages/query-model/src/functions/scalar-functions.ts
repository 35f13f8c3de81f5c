import { BOOLEAN, DATE, describeType, FLOAT, INTEGER, MOST_DIGITS, TEXT, UINT256, UNKNOWN, WIDE_INTEGER, type ColumnType } from "@aiweb/contracts/query/column-type";
import { asDecimal, commonTypeOf } from "./common-type.ts";
import { ANY, BOOLEANS, DATES, INTEGERS, JSONS, LISTS, NUMBERS, TEXTS, unlike, type Accepts, type FunctionDefinition } from "./function-definition.ts";

const gives = (type: ColumnType) => () => type;
const first = (types: readonly ColumnType[]) => types[0] ?? UNKNOWN;
const together = (result?: ColumnType) => (types: readonly ColumnType[]) => {
  const common = commonTypeOf(types);
  return common === null ? unlike(types) : (result ?? common);
};

/** JSON and the like have no order, and engines disagree on the equality of floats' lists. */
const UNORDERED = new Set<ColumnType["kind"]>(["json", "struct", "map"]);
const compared = (types: readonly ColumnType[]) => {
  const unordered = types.find(({ kind }) => UNORDERED.has(kind));
  return unordered === undefined ? together(BOOLEAN)(types) : `${describeType(unordered)} cannot be compared. Take a value out of it, or cast it to text.`;
};

const decimal = (precision: number, scale: number): ColumnType | string =>
  scale > MOST_DIGITS ? `The result would have ${scale} digits behind the point; ${MOST_DIGITS} is the most. Round or cast an argument.` : { kind: "decimal", precision: Math.min(precision, MOST_DIGITS), scale };

/** Sums keep whole numbers whole and decimals exact; where a float takes part, the result is one. */
const arithmetic = (ofDecimals: (a: { precision: number; scale: number }, b: { precision: number; scale: number }) => ColumnType | string) => (types: readonly ColumnType[]) => {
  const [one = UNKNOWN, other = UNKNOWN] = types;
  if (one.kind === "unknown" || other.kind === "unknown") return UNKNOWN;
  if (one.kind === "uint256" || other.kind === "uint256") return [one, other].every(({ kind }) => kind === "uint256" || kind === "integer") ? UINT256 : unlike(types);
  if (one.kind === "float" || other.kind === "float") return FLOAT;
  if (one.kind === "integer" && other.kind === "integer") return [one, other].some(({ bits, signed }) => bits === 64 && !signed) ? WIDE_INTEGER : INTEGER;
  const [left, right] = [asDecimal(one), asDecimal(other)];
  return left === null || right === null ? unlike(types) : ofDecimals(left, right);
};
const ofSum = arithmetic((a, b) => {
  const scale = Math.max(a.scale, b.scale);
  return decimal(Math.max(a.precision - a.scale, b.precision - b.scale) + scale + 1, scale);
});
const ofProduct = arithmetic((a, b) => decimal(a.precision + b.precision, a.scale + b.scale));
const whole = (types: readonly ColumnType[]) => (types.some(({ kind }) => kind === "uint256") ? UINT256 : INTEGER);
const rounded = ([type = UNKNOWN]: readonly ColumnType[]): ColumnType => (type.kind === "decimal" ? { kind: "decimal", precision: Math.min(type.precision + 1, MOST_DIGITS), scale: type.scale } : type);

type Rest = Partial<Pick<FunctionDefinition, "optional" | "rest" | "nullability">>;
const define = (name: string, says: string, list: readonly Accepts[], result: FunctionDefinition["result"], rest: Rest = {}): FunctionDefinition => ({ name, says, arguments: list, result, nullability: "any", ...rest });

const COMPARISONS: [string, string][] = [
  ["equals", "Whether both are the same."],
  ["not-equals", "Whether they differ."],
  ["less", "Whether the first comes before the second."],
  ["less-or-equal", "Whether the first is not after the second."],
  ["greater", "Whether the first comes after the second."],
  ["greater-or-equal", "Whether the first is not before the second."],
];

const PARTS: [string, string][] = [
  ["year", "The year."],
  ["quarter", "The quarter of the year, 1 to 4."],
  ["month", "The month, 1 to 12."],
  ["day", "The day of the month."],
  ["day-of-week", "The day of the week, Monday 1 to Sunday 7 (ISO 8601)."],
];

/** Every function of one row, by the field's usual names. What each means in the corners stands in docs/adr/0012-what-a-query-means.md. */
export const SCALAR_FUNCTIONS: readonly FunctionDefinition[] = [
  ...COMPARISONS.map(([name, says]) => define(name, says, [ANY, ANY], compared)),
  define("is-distinct-from", "Whether they differ, NULL being a value like others.", [ANY, ANY], compared, { nullability: "never" }),
  define("is-not-distinct-from", "Whether they are the same, NULL being a value like others.", [ANY, ANY], compared, { nullability: "never" }),
  define("between", "Whether the first is not before the second and not after the third.", [ANY, ANY, ANY], compared),
  define("is-null", "Whether there is no value.", [ANY], gives(BOOLEAN), { nullability: "never" }),
  define("is-not-null", "Whether there is a value.", [ANY], gives(BOOLEAN), { nullability: "never" }),
  define("and", "Whether all are true.", [BOOLEANS, BOOLEANS], gives(BOOLEAN), { rest: BOOLEANS }),
  define("or", "Whether one is true.", [BOOLEANS, BOOLEANS], gives(BOOLEAN), { rest: BOOLEANS }),
  define("not", "The opposite.", [BOOLEANS], gives(BOOLEAN)),

  define("add", "The sum.", [NUMBERS, NUMBERS], ofSum),
  define("subtract", "The difference.", [NUMBERS, NUMBERS], ofSum),
  define("multiply", "The product.", [NUMBERS, NUMBERS], ofProduct),
  define("divide", "The quotient, as a float; NULL where the divisor is 0.", [NUMBERS, NUMBERS], gives(FLOAT), { nullability: "always" }),
  define("integer-divide", "How often the second goes into the first, cut towards 0; NULL where it is 0.", [NUMBERS, NUMBERS], whole, { nullability: "always" }),
  define("modulo", "What integer-divide leaves, with the sign of the first; NULL where the second is 0.", [NUMBERS, NUMBERS], together(), { nullability: "always" }),
  define("negate", "The opposite number.", [NUMBERS], first),
  define("absolute", "Without its sign.", [NUMBERS], first),
  define("round", "Rounded to so many digits behind the point (none, when left out), halves away from 0.", [NUMBERS, INTEGERS], rounded, { optional: 1 }),
  define("floor", "The next whole number below.", [NUMBERS], first),
  define("ceiling", "The next whole number above.", [NUMBERS], first),
  define("square-root", "The square root; NULL below 0.", [NUMBERS], gives(FLOAT), { nullability: "always" }),
  define("power", "The first to the power of the second.", [NUMBERS, NUMBERS], gives(FLOAT)),
  define("least", "The smallest that is not NULL.", [ANY], together(), { rest: ANY, nullability: "all" }),
  define("greatest", "The largest that is not NULL.", [ANY], together(), { rest: ANY, nullability: "all" }),

  define("concatenate", "One text of several.", [TEXTS, TEXTS], gives(TEXT), { rest: TEXTS }),
  define("lower", "In small letters.", [TEXTS], gives(TEXT)),
  define("upper", "In capitals.", [TEXTS], gives(TEXT)),
  define("length", "How many characters.", [TEXTS], gives(INTEGER)),
  define("trim", "Without spaces at its ends.", [TEXTS], gives(TEXT)),
  define("substring", "The characters from a position on, the first being 1; so many of them, or all.", [TEXTS, INTEGERS, INTEGERS], gives(TEXT), { optional: 1 }),
  define("replace", "With each occurrence of the second made the third.", [TEXTS, TEXTS, TEXTS], gives(TEXT)),
  define("position", "Where the second begins in the first, from 1; 0 where it does not.", [TEXTS, TEXTS], gives(INTEGER)),
  define("starts-with", "Whether the first begins with the second.", [TEXTS, TEXTS], gives(BOOLEAN)),
  define("ends-with", "Whether the first ends with the second.", [TEXTS, TEXTS], gives(BOOLEAN)),
  define("contains", "Whether the second stands in the first.", [TEXTS, TEXTS], gives(BOOLEAN)),
  define("like", "Whether the text is as the pattern: % is any characters, _ is one, \\ takes the next as it is.", [TEXTS, TEXTS], gives(BOOLEAN)),

  define("coalesce", "The first that is not NULL.", [ANY], together(), { rest: ANY, nullability: "all" }),
  define("null-if", "The first, or NULL where it equals the second.", [ANY, ANY], (types) => (commonTypeOf(types) === null ? unlike(types) : first(types)), { nullability: "always" }),

  ...PARTS.map(([name, says]) => define(name, says, [DATES], gives(INTEGER))),
  define("truncate-to-month", "The first day of its month.", [DATES], gives(DATE)),
  define("truncate-to-day", "Its day.", [DATES], gives(DATE)),
  define("add-days", "So many days later.", [DATES, INTEGERS], first),
  define("add-months", "So many months later; on the last day of a shorter month.", [DATES, INTEGERS], first),
  define("days-between", "How many days from the second to the first.", [DATES, DATES], (types) => (commonTypeOf(types) === null ? unlike(types) : INTEGER)),

  define("list-length", "How many items.", [LISTS], gives(INTEGER)),
  define("list-contains", "Whether the list has the item.", [LISTS, ANY], ([list = UNKNOWN, item = UNKNOWN]) => (list.kind === "list" && commonTypeOf([list.of, item]) === null ? unlike([list, item]) : BOOLEAN)),
  define("list-item", "The item at a position, from 1; NULL where there is none.", [LISTS, INTEGERS], ([list = UNKNOWN]) => (list.kind === "list" ? list.of : UNKNOWN), { nullability: "always" }),
  define("json-array-length", "How many items the JSON array has; NULL for what is none.", [JSONS], gives(INTEGER), { nullability: "always" }),
];
