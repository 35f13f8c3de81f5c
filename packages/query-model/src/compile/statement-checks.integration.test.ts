import { expect, test } from "vitest";
import { checkGraph } from "../check/check-graph.ts";
import type { QueryGraph } from "../graph/query-graph.ts";
import type { AssertNode } from "../nodes/nested.ts";
import type { QueryNode } from "../nodes/query-node.ts";
import { runGraph } from "../testing/engines.ts";
import { call, column, edge, graphOf, integer, literal, make, MONEY, orders } from "../testing/graph-parts.ts";
import { customers, makeTables, transfers } from "../testing/invented-data.ts";
import { setUpEngines } from "../testing/set-up-engines.ts";
import { compileGraph } from "./compile-graph.ts";

const engines = setUpEngines(makeTables);

const CHECKS: [says: string | null, check: AssertNode["checks"][number]][] = [
  [null, { check: "unique", columns: ["o_id"] }],
  ["total stands twice.", { check: "unique", columns: ["o_total"] }],
  [null, { check: "not-null", columns: ["o_id", "o_day"] }],
  ["total is NULL in a row.", { check: "not-null", columns: ["o_total"] }],
  [null, { check: "row-count", least: 10, most: 10 }],
  ["There are fewer than 11 rows.", { check: "row-count", least: 11 }],
  ["There are more than 9 rows.", { check: "row-count", most: 9 }],
  ["“not below 0” does not hold.", { check: "holds", name: "not below 0", predicate: call("greater", column("o_total"), literal(MONEY, "0.00")) }],
  [null, { check: "relation", columns: ["o_customer"], port: "related", related: ["c_id"] }],
  ["id is not among the related rows.", { check: "relation", columns: ["o_id"], port: "related", related: ["c_id"] }],
];

test.each(CHECKS)("%s: %o", async (says, check) => {
  const related = check.check === "relation";
  const graph = graphOf([orders(), customers(), { id: "a", kind: "assert", checks: [check] }], [edge("orders", "a"), ...(related ? [edge("customers", "a", "related")] : [])]);
  const checked = checkGraph(graph);
  expect(checked.problems).toEqual([]);
  for (const engine of engines) {
    const compiled = compileGraph(checked, "a", engine.engine);
    expect(await runGraph(engine, compiled), engine.engine).toHaveLength(10);
    const failed: string[] = [];
    for (const asked of compiled.checks) if ((await runGraph(engine, { ...compiled, ...asked })).length > 0) failed.push(asked.says);
    expect(failed, `${engine.engine}: ${compiled.checks.map(({ sql }) => sql).join(";\n")}`).toEqual(says === null ? [] : [says]);
  }
});

/** Whom money reaches from 1, round by round, in circles. */
function reached(deepest: number, step: QueryNode[]): QueryGraph {
  const nodes: QueryNode[] = [transfers(), { id: "seed", kind: "select", rest: "drop", columns: [make("who", column("t_to"))] }, { id: "reached", kind: "recursive", step: "next", union: "all", deepest }];
  const inner: QueryNode[] = [{ id: "before", kind: "ref", of: { port: "previous" } }, ...step];
  return graphOf(nodes, [edge("transfers", "seed"), edge("seed", "reached", "seed")], { subgraphs: { next: { nodes: inner, edges: inner.slice(1).map(({ id }, index) => edge(inner[index]?.id ?? "", id)), output: inner.at(-1)?.id ?? "" } } });
}

test("a recursion that goes too deep is told of, and ends", async () => {
  const endless = reached(7, [{ id: "same", kind: "filter", predicate: call("equals", column("who"), integer(2)) }]);
  const checked = checkGraph(endless);
  expect(checked.problems).toEqual([]);
  for (const engine of engines) {
    const compiled = compileGraph(checked, "reached", engine.engine);
    const [asked] = compiled.checks;
    if (asked === undefined) throw new Error("A recursion of all rows is checked.");
    expect(asked.says).toBe("It goes deeper than 7 rounds.");
    expect(await runGraph(engine, { ...compiled, ...asked }), engine.engine).toHaveLength(1);
  }
});

test("a round that groups what came before is refused", () => {
  const grouping = reached(7, [{ id: "a", kind: "aggregate", keys: [make("w", column("who"))], measures: [] }]);
  expect(() => compileGraph(checkGraph(grouping), "reached", "postgres")).toThrow("it does not group, cut or unite them");
});
