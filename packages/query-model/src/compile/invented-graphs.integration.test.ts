import { expect, test } from "vitest";
import { checkGraph } from "../check/check-graph.ts";
import type { Column } from "../check/column.ts";
import { canonicalRows, runGraph, type TestEngine } from "../testing/engines.ts";
import { makeTables } from "../testing/invented-data.ts";
import { INVENTED, type Invented } from "../testing/invented-graphs.ts";
import { setUpEngines } from "../testing/set-up-engines.ts";
import { compileGraph } from "./compile-graph.ts";
import { Refusal } from "./refusal.ts";

const engines = setUpEngines(makeTables);

/** What an engine gives for a graph, as lines to compare; the sentence where it refuses. */
async function outcomeOf(engine: TestEngine, { graph, given }: Invented): Promise<{ lines: string[]; columns: readonly Column[]; sql: string }> {
  try {
    const compiled = compileGraph(checkGraph(graph), graph.outputs[0]?.node ?? "", engine.engine);
    return { lines: canonicalRows(await runGraph(engine, compiled, given), compiled.columns), columns: compiled.columns, sql: compiled.sql };
  } catch (error) {
    if (error instanceof Refusal) return { lines: [error.message], columns: [], sql: "" };
    throw error;
  }
}

test.each(INVENTED)("$name", async (invented) => {
  expect(checkGraph(invented.graph).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const engine of engines) {
    const { lines, columns, sql } = await outcomeOf(engine, invented);
    const refused = invented.refusedBy?.[engine.engine];
    const expected = refused === undefined ? canonicalRows(await engine.run(invented.sql), columns) : [refused];
    expect(lines, `${engine.engine}: ${sql}`).toEqual(expected);
    expect(lines.length, engine.engine).toBeGreaterThan(0);
  }
});
