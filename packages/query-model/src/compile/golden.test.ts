import { join } from "node:path";
import { expect, test } from "vitest";
import { checkGraph } from "../check/check-graph.ts";
import { INVENTED } from "../testing/invented-graphs.ts";
import { TPCH_FIRST } from "../testing/tpch/tpch-graphs-1-to-11.ts";
import { TPCH_SECOND } from "../testing/tpch/tpch-graphs-12-to-22.ts";
import { engine as ENGINES, type Engine } from "../graph/expression.ts";
import type { QueryGraph } from "../graph/query-graph.ts";
import { compileGraph } from "./compile-graph.ts";
import { Refusal } from "./refusal.ts";

function textOf(graph: QueryGraph, engine: Engine): string {
  try {
    const { sql, parameters } = compileGraph(checkGraph(graph), graph.outputs[0]?.node ?? "", engine);
    return `${sql};\n-- ${JSON.stringify(parameters)}`;
  } catch (error) {
    if (error instanceof Refusal) return `-- refused: ${error.message}`;
    throw error;
  }
}

const graphs: [name: string, graph: QueryGraph][] = [...[...TPCH_FIRST, ...TPCH_SECOND].map((graph): [string, QueryGraph] => [`tpch-${graph.id}`, graph]), ...INVENTED.map(({ name, graph }): [string, QueryGraph] => [name.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase(), graph])];

// A change of these files is a change of what people read: look at it, then vitest --update.
test.each(graphs)("the SQL of %s is as a person approved it", async (name, graph) => {
  const text = ENGINES.options.map((engine) => `-- ${engine}\n${textOf(graph, engine)}\n`).join("\n");
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, "golden", `${name}.sql`));
});
