import { BOOLEAN, FLOAT, INTEGER, MOST_DIGITS, TEXT, UINT256, UNKNOWN, WIDE_INTEGER, type ColumnType } from "@aiweb/contracts/query/column-type";
import { ANY, BOOLEANS, INTEGERS, NUMBERS, TEXTS, type FunctionDefinition } from "./function-definition.ts";

/** A function of many rows. Over none it gives NULL, but for counts, which give 0. */
export type AggregateDefinition = FunctionDefinition & {
  /** Whether the result depends on the order of the rows: without one, the check warns. */
  ordered: boolean;
};

const same = ([type = UNKNOWN]: readonly ColumnType[]) => type;

/** Sums do not overflow where their rows did not: whole numbers add up in 38 digits. */
function sumOf([type = UNKNOWN]: readonly ColumnType[]): ColumnType {
  if (type.kind === "integer") return WIDE_INTEGER;
  if (type.kind === "decimal") return { kind: "decimal", precision: MOST_DIGITS, scale: type.scale };
  return type.kind === "uint256" ? UINT256 : type.kind === "float" ? FLOAT : UNKNOWN;
}

const define = (definition: Omit<AggregateDefinition, "nullability" | "ordered"> & Partial<AggregateDefinition>): AggregateDefinition => ({ nullability: "always", ordered: false, ...definition });

export const AGGREGATE_FUNCTIONS: readonly AggregateDefinition[] = [
  define({ name: "count", says: "How many are not NULL; without argument, how many rows.", arguments: [ANY], optional: 1, nullability: "never", result: () => INTEGER }),
  define({ name: "sum", says: "The sum.", arguments: [NUMBERS], result: sumOf }),
  define({ name: "average", says: "The mean, as a float.", arguments: [NUMBERS], result: () => FLOAT }),
  define({ name: "minimum", says: "The smallest.", arguments: [ANY], result: same }),
  define({ name: "maximum", says: "The largest.", arguments: [ANY], result: same }),
  define({ name: "any-true", says: "Whether one is true.", arguments: [BOOLEANS], result: () => BOOLEAN }),
  define({ name: "all-true", says: "Whether all are true.", arguments: [BOOLEANS], result: () => BOOLEAN }),
  define({ name: "standard-deviation", says: "How far values lie from their mean, of a sample.", arguments: [NUMBERS], result: () => FLOAT }),
  define({ name: "variance", says: "How far values lie from their mean, squared, of a sample.", arguments: [NUMBERS], result: () => FLOAT }),
  define({ name: "median", says: "The value in the middle, or the mean of the two there.", arguments: [NUMBERS], result: () => FLOAT }),
  define({ name: "correlation", says: "How far two numbers go together, -1 to 1.", arguments: [NUMBERS, NUMBERS], result: () => FLOAT }),
  define({ name: "join-text", says: "The texts as one, with the second between.", arguments: [TEXTS, TEXTS], ordered: true, result: () => TEXT }),
  define({ name: "collect", says: "The values as a list, NULL included.", arguments: [ANY], ordered: true, result: ([of = UNKNOWN]) => ({ kind: "list", of }) }),
];

/** Functions of a row's place among others, beside every aggregate. */
export const WINDOW_FUNCTIONS: readonly FunctionDefinition[] = [
  { name: "row-number", says: "Which row it is, from 1.", arguments: [], nullability: "never", result: () => INTEGER },
  { name: "rank", says: "Its place, equal rows sharing one, with gaps behind them.", arguments: [], nullability: "never", result: () => INTEGER },
  { name: "dense-rank", says: "Its place, equal rows sharing one, without gaps.", arguments: [], nullability: "never", result: () => INTEGER },
  { name: "percent-rank", says: "Its rank as a share, 0 to 1.", arguments: [], nullability: "never", result: () => FLOAT },
  { name: "cumulative-distribution", says: "The share of rows that do not come after it.", arguments: [], nullability: "never", result: () => FLOAT },
  { name: "bucket", says: "Which of so many equal parts it falls into, from 1.", arguments: [INTEGERS], nullability: "never", result: () => INTEGER },
  { name: "previous", says: "The value so many rows before (1, when left out).", arguments: [ANY, INTEGERS], optional: 1, nullability: "always", result: same },
  { name: "next", says: "The value so many rows after (1, when left out).", arguments: [ANY, INTEGERS], optional: 1, nullability: "always", result: same },
  { name: "first", says: "The value of the frame's first row.", arguments: [ANY], nullability: "always", result: same },
  { name: "last", says: "The value of the frame's last row.", arguments: [ANY], nullability: "always", result: same },
];
