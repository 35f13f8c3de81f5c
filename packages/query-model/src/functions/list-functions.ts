import { BOOLEAN, INTEGER, TEXT, UNKNOWN, type ColumnType } from "@aiweb/contracts/query/column-type";
import { commonTypeOf } from "./common-type.ts";
import { ANY, define, first, gives, INTEGERS, LISTS, TEXT_LISTS, TEXTS, together, unlike, type FunctionDefinition } from "./function-definition.ts";

const ofCommon = (types: readonly ColumnType[]) => {
  const of = together()(types);
  return typeof of === "string" ? of : ({ kind: "list", of } as const);
};

export const LIST_FUNCTIONS: readonly FunctionDefinition[] = [
  define("list", "A list of values.", [ANY], ofCommon, { rest: ANY, nullability: "never", alike: true }),
  define("list-length", "How many items.", [LISTS], gives(INTEGER)),
  define("list-contains", "Whether the list has the item.", [LISTS, ANY], ([list = UNKNOWN, item = UNKNOWN]) => (list.kind === "list" && commonTypeOf([list.of, item]) === null ? unlike([list, item]) : BOOLEAN)),
  define("list-item", "The item at a position, from 1; NULL where there is none.", [LISTS, INTEGERS], ([list = UNKNOWN]) => (list.kind === "list" ? list.of : UNKNOWN), { nullability: "always" }),
  define("list-sort", "The items in their order, NULL last.", [LISTS], first),
  define("list-distinct", "The items in their order, each once, without NULL.", [LISTS], first),
  define("list-join", "The items as one text, with the second between; NULL is left out.", [TEXT_LISTS, TEXTS], gives(TEXT)),
];
