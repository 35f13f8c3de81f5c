import { COMPARISON_FUNCTIONS } from "./comparison-functions.ts";
import { EVM_FUNCTIONS } from "./evm-functions.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { JSON_FUNCTIONS } from "./json-functions.ts";
import { LIST_FUNCTIONS } from "./list-functions.ts";
import { NUMBER_FUNCTIONS } from "./number-functions.ts";
import { TEXT_FUNCTIONS } from "./text-functions.ts";
import { TIME_FUNCTIONS } from "./time-functions.ts";

/** Every function of one row, by the field's usual names. What each means in the corners stands in docs/adr/0012-what-a-query-means.md. */
export const SCALAR_FUNCTIONS: readonly FunctionDefinition[] = [COMPARISON_FUNCTIONS, NUMBER_FUNCTIONS, TEXT_FUNCTIONS, TIME_FUNCTIONS, JSON_FUNCTIONS, LIST_FUNCTIONS, EVM_FUNCTIONS].flat();
