import type { Engine } from "../../../graph/expression.ts";
import type { FunctionMapping } from "../dialect.ts";
import { functionsOf } from "../written.ts";
import { COMPARISON_SQL } from "./comparison-sql.ts";
import { EVM_SQL } from "./evm-sql.ts";
import { JSON_SQL } from "./json-sql.ts";
import { LIST_SQL } from "./list-sql.ts";
import { NUMBER_SQL } from "./number-sql.ts";
import { TEXT_SQL } from "./text-sql.ts";
import { TIME_SQL } from "./time-sql.ts";

/** Every function of one row as an engine writes it; the definitions stand in functions/, by the same families. */
export const functionsOfEngine = (engine: Engine): Record<string, FunctionMapping> => functionsOf(engine, { ...COMPARISON_SQL, ...NUMBER_SQL, ...TEXT_SQL, ...TIME_SQL, ...JSON_SQL, ...LIST_SQL, ...EVM_SQL });
