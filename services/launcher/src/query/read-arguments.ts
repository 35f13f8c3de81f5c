import { parseArgs } from "node:util";
import { engine, type Engine } from "@aiweb/query-model/graph/expression";

/** What somebody asked for. */
export type QueryRequest = { action: "check"; file: string } | { action: "compile"; file: string; engine: Engine; output: string | undefined };

/** A request that cannot be read, as code and sentence. */
export class RequestFault extends Error {
  readonly code: string;
  constructor(code: string, sentence: string) {
    super(sentence);
    this.name = "RequestFault";
    this.code = code;
  }
}

export const USAGE = "npm run query -- check GRAPH.json, or npm run query -- compile GRAPH.json --engine duckdb|postgres|mariadb [--output NAME]";

/** Reads the command's arguments. Throws a RequestFault that says what to write. */
export function readArguments(given: readonly string[]): QueryRequest {
  const { values, positionals } = parse(given);
  const [action, file, ...surplus] = positionals;
  if (action === undefined || file === undefined || surplus.length > 0) throw new RequestFault("usage", `Write ${USAGE}.`);
  if (action === "check") return { action, file };
  if (action !== "compile") throw new RequestFault("usage", `There is no ${action}. Write ${USAGE}.`);
  const chosen = engine.safeParse(values.engine);
  if (!chosen.success) throw new RequestFault("usage", `Say for which engine: --engine ${engine.options.join(", --engine ")}.`);
  return { action, file, engine: chosen.data, output: values.output };
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({ args: [...given], allowPositionals: true, options: { engine: { type: "string" }, output: { type: "string" } } });
  } catch (error) {
    throw new RequestFault("usage", `${error instanceof Error ? error.message : String(error)}. Write ${USAGE}.`);
  }
}
