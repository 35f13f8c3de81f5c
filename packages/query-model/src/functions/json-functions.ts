import { BOOLEAN, INTEGER, JSON_TYPE, TEXT } from "@aiweb/contracts/query/column-type";
import { define, gives, JSON_VALUES, JSONS, TEXTS, type FunctionDefinition } from "./function-definition.ts";

export const JSON_FUNCTIONS: readonly FunctionDefinition[] = [
  define("json-array-length", "How many items the JSON array has; NULL for what is none.", [JSONS], gives(INTEGER), { nullability: "always" }),
  define("json-type", "Of which kind it is: object, array, text, number, boolean or null.", [JSONS], gives(TEXT)),
  define("json-has-key", "Whether it is a JSON object with this key.", [JSONS, TEXTS], gives(BOOLEAN)),
  define("json-object", "A JSON object of names, which are literals, and values in turn.", [TEXTS, JSON_VALUES], gives(JSON_TYPE), { rest: JSON_VALUES, nullability: "never" }),
  define("json-array", "A JSON array of values.", [JSON_VALUES], gives(JSON_TYPE), { rest: JSON_VALUES, nullability: "never" }),
];
