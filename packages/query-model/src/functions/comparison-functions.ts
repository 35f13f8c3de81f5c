import { BOOLEAN, describeType, type ColumnType } from "@aiweb/contracts/query/column-type";
import { ANY, BOOLEANS, define, gives, together, type FunctionDefinition } from "./function-definition.ts";

/** JSON and the like have no order, and engines disagree on the equality of floats' lists. */
const UNORDERED = new Set<ColumnType["kind"]>(["json", "struct", "map"]);
const compared = (types: readonly ColumnType[]) => {
  const unordered = types.find(({ kind }) => UNORDERED.has(kind));
  return unordered === undefined ? together(BOOLEAN)(types) : `${describeType(unordered)} cannot be compared. Take a value out of it, or cast it to text.`;
};

const alike = true;

const COMPARISONS: [string, string][] = [
  ["equals", "Whether both are the same."],
  ["not-equals", "Whether they differ."],
  ["less", "Whether the first comes before the second."],
  ["less-or-equal", "Whether the first is not after the second."],
  ["greater", "Whether the first comes after the second."],
  ["greater-or-equal", "Whether the first is not before the second."],
];

export const COMPARISON_FUNCTIONS: readonly FunctionDefinition[] = [
  ...COMPARISONS.map(([name, says]) => define(name, says, [ANY, ANY], compared, { alike })),
  define("is-distinct-from", "Whether they differ, NULL being a value like others.", [ANY, ANY], compared, { nullability: "never", alike }),
  define("is-not-distinct-from", "Whether they are the same, NULL being a value like others.", [ANY, ANY], compared, { nullability: "never", alike }),
  define("between", "Whether the first is not before the second and not after the third.", [ANY, ANY, ANY], compared, { alike }),
  define("is-null", "Whether there is no value.", [ANY], gives(BOOLEAN), { nullability: "never" }),
  define("is-not-null", "Whether there is a value.", [ANY], gives(BOOLEAN), { nullability: "never" }),
  define("is-true", "Whether it is true, and not NULL.", [BOOLEANS], gives(BOOLEAN), { nullability: "never" }),
  define("is-false", "Whether it is false, and not NULL.", [BOOLEANS], gives(BOOLEAN), { nullability: "never" }),
  define("and", "Whether all are true.", [BOOLEANS, BOOLEANS], gives(BOOLEAN), { rest: BOOLEANS }),
  define("or", "Whether one is true.", [BOOLEANS, BOOLEANS], gives(BOOLEAN), { rest: BOOLEANS }),
  define("not", "The opposite.", [BOOLEANS], gives(BOOLEAN)),

  define("if", "The second where the first is true, or else the third.", [BOOLEANS, ANY, ANY], ([, ...values]) => together()(values), { nullability: "always", alike }),
  define("coalesce", "The first that is not NULL.", [ANY], together(), { rest: ANY, nullability: "all", alike }),
  define("null-if", "The first, or NULL where it equals the second.", [ANY, ANY], nullIf, { nullability: "always", alike }),
  define("least", "The smallest that is not NULL.", [ANY], together(), { rest: ANY, nullability: "all", alike }),
  define("greatest", "The largest that is not NULL.", [ANY], together(), { rest: ANY, nullability: "all", alike }),
];

function nullIf(types: readonly ColumnType[]): ColumnType | string {
  const common = together()(types);
  return typeof common === "string" || common.kind === "uint256" ? common : (types[0] ?? common);
}
