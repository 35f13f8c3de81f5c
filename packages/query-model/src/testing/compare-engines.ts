import { checkGraph } from "../check/check-graph.ts";
import { compileGraph } from "../compile/compile-graph.ts";
import { Refusal } from "../compile/refusal.ts";
import type { Engine } from "../graph/expression.ts";
import { canonicalRows, runGraph, type TestEngine } from "./engines.ts";
import { randomGraph } from "./random-graph.ts";

export type Compared = {
  /** What went wrong, with the seed that makes it again. */
  differences: string[];
  /** How many graphs gave a row somewhere. */
  withRows: number;
  refused: Partial<Record<Engine, Record<string, number>>>;
};

/** Runs the graphs of these seeds on every engine; those that take a graph must give the same rows. */
export async function compareEngines(engines: readonly TestEngine[], seeds: readonly number[]): Promise<Compared> {
  const compared: Compared = { differences: [], withRows: 0, refused: {} };
  for (const seed of seeds) {
    const graph = randomGraph(seed);
    const checked = checkGraph(graph);
    const [error] = checked.problems.filter(({ severity }) => severity === "error");
    if (error !== undefined) {
      compared.differences.push(`seed ${seed}: the graph is not valid: ${error.node} ${error.field}: ${error.message}`);
      continue;
    }
    const given: { engine: Engine; rows: string[]; sql: string }[] = [];
    for (const engine of engines) {
      try {
        const compiled = compileGraph(checked, graph.outputs[0]?.node ?? "", engine.engine);
        const rows = await runGraph(engine, compiled).catch((problem: unknown) => {
          compared.differences.push(`seed ${seed}: ${engine.engine}: ${problem instanceof Error ? problem.message : String(problem)}\n${compiled.sql}`);
          return undefined;
        });
        if (rows !== undefined) given.push({ engine: engine.engine, rows: canonicalRows(rows, compiled.columns), sql: compiled.sql });
      } catch (problem) {
        if (!(problem instanceof Refusal)) throw new Error(`seed ${seed} on ${engine.engine}`, { cause: problem });
        const reasons = (compared.refused[engine.engine] ??= {});
        reasons[problem.message] = (reasons[problem.message] ?? 0) + 1;
      }
    }
    const [first, ...others] = given;
    if (first !== undefined && first.rows.length > 0) compared.withRows += 1;
    for (const other of others) {
      if (first !== undefined && other.rows.join("\n") !== first.rows.join("\n")) compared.differences.push(`seed ${seed}: ${first.engine} and ${other.engine} differ:\n${first.rows.slice(0, 5).join("\n")}\n--\n${other.rows.slice(0, 5).join("\n")}\n${first.sql}\n--\n${other.sql}`);
    }
  }
  return compared;
}
