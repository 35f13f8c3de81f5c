import { CAST_CASES } from "./cast-cases.ts";
import { EVENT_CASES } from "./event-cases.ts";
import type { AggregateCase, FunctionCase } from "./function-case.ts";
import { JSON_CASES, LIST_CASES } from "./nested-cases.ts";
import { AGGREGATE_NUMBER_CASES, COMPARISON_CASES, NUMBER_CASES } from "./number-cases.ts";
import { TEXT_CASES } from "./text-cases.ts";
import { TIME_CASES } from "./time-cases.ts";
import { UINT256_AGGREGATE_CASES, UINT256_CASES } from "./uint256-cases.ts";

export const FUNCTION_CASES: readonly FunctionCase[] = [COMPARISON_CASES, NUMBER_CASES, TEXT_CASES, TIME_CASES, JSON_CASES, LIST_CASES, UINT256_CASES, EVENT_CASES, CAST_CASES].flat();
export const AGGREGATE_CASES: readonly AggregateCase[] = [AGGREGATE_NUMBER_CASES, UINT256_AGGREGATE_CASES].flat();
