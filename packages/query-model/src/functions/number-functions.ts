import { FLOAT, INTEGER, MOST_DIGITS, UINT256, UNKNOWN, WIDE_INTEGER, type ColumnType } from "@aiweb/contracts/query/column-type";
import { asDecimal } from "./common-type.ts";
import { define, EXACT_NUMBERS, first, gives, INTEGERS, NUMBERS, SIGNED_NUMBERS, together, unlike, type FunctionDefinition } from "./function-definition.ts";

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
const whole = (types: readonly ColumnType[]) => (types.some(({ kind }) => kind === "uint256") ? together()(types) : INTEGER);

function rounded([type = UNKNOWN, digits]: readonly ColumnType[]): ColumnType | string {
  if (type.kind === "uint256" && digits !== undefined) return "A uint256 has no digits to round to. Cast it to a decimal.";
  return type.kind === "decimal" ? { kind: "decimal", precision: Math.min(type.precision + 1, MOST_DIGITS), scale: type.scale } : type;
}

const alike = true;
const nullability = "always";

export const NUMBER_FUNCTIONS: readonly FunctionDefinition[] = [
  define("add", "The sum.", [NUMBERS, NUMBERS], ofSum, { alike }),
  define("subtract", "The difference.", [NUMBERS, NUMBERS], ofSum, { alike }),
  define("multiply", "The product.", [NUMBERS, NUMBERS], ofProduct, { alike }),
  define("divide", "The quotient, as a float; NULL where the divisor is 0.", [NUMBERS, NUMBERS], gives(FLOAT), { nullability }),
  define("integer-divide", "How often the second goes into the first, cut towards 0; NULL where it is 0.", [EXACT_NUMBERS, EXACT_NUMBERS], whole, { nullability, alike }),
  define("modulo", "What integer-divide leaves, with the sign of the first; NULL where the second is 0.", [EXACT_NUMBERS, EXACT_NUMBERS], together(), { nullability, alike }),
  define("negate", "The opposite number.", [SIGNED_NUMBERS], first),
  define("absolute", "Without its sign.", [NUMBERS], first),
  define("sign", "What it is beside 0: -1 below, 1 above, or 0.", [SIGNED_NUMBERS], gives(INTEGER)),
  define("round", "Rounded to so many digits behind the point (none, when left out), halves away from 0.", [NUMBERS, INTEGERS], rounded, { optional: 1 }),
  define("truncate", "Without what stands behind the point.", [NUMBERS], first),
  define("floor", "The next whole number below.", [NUMBERS], first),
  define("ceiling", "The next whole number above.", [NUMBERS], first),
  define("square-root", "The square root; NULL below 0.", [NUMBERS], gives(FLOAT), { nullability }),
  define("power", "The first to the power of the second.", [NUMBERS, NUMBERS], gives(FLOAT)),
  define("exponential", "Euler's number to the power of this one.", [NUMBERS], gives(FLOAT)),
  define("natural-logarithm", "The logarithm to base e; NULL for 0 and below.", [NUMBERS], gives(FLOAT), { nullability }),
  define("logarithm-10", "The logarithm to base 10; NULL for 0 and below.", [NUMBERS], gives(FLOAT), { nullability }),
];
