import { expect, test } from "vitest";
import { checkGraph } from "../check/check-graph.ts";
import type { QueryGraph } from "../graph/query-graph.ts";
import { aggregate, ascending, call, column, edge, graphOf, integer, literal, make, TEXT, text } from "../testing/graph-parts.ts";
import { runGraph } from "../testing/engines.ts";
import { HOSTILE_NAMES } from "../testing/hostile-names.ts";
import { setUpEngines } from "../testing/set-up-engines.ts";
import { compileGraph } from "./compile-graph.ts";

const engines = setUpEngines(async ({ run }) => {
  await run("create table sentinel (secret varchar(20))");
  await run("insert into sentinel values ('untouched')");
});

/** A name wherever a graph has room for one: values, labels, columns, pivoted values, parameters, steps that several read. */
function graphWith(name: string): QueryGraph {
  const nodes: QueryGraph["nodes"] = [
    { id: "given", label: name, kind: "source", origin: { kind: "values", rows: [[name, 1], ["other", 2]] }, columns: [{ id: "a", name, type: TEXT, nullable: false }, { id: "n", name: "n", type: { kind: "integer", bits: 64, signed: true }, nullable: false }] },
    { id: "same", label: name, kind: "filter", predicate: call("equals", column("a"), text(name)) },
    { id: "wide", label: name, kind: "window", columns: [{ id: "w", name: `${name} w`, function: "count", arguments: [column("a")], partition: [column("a")], order: [] }] },
    { id: "again", label: name, kind: "join", join: "inner", on: call("and", call("equals", column("a", "left"), column("a", "right")), call("equals", column("a", "left"), { kind: "parameter", parameter: "p" })), collision: { ids: { a: "b", n: "m", w: "v" }, suffix: ` ${name}` } },
    { id: "turned", label: name, kind: "pivot", keys: [make("b", column("b"), name)], column: column("a"), values: [{ id: "p1", name: `${name} p`, value: name }, { id: "p2", name: "p", value: "nothing" }], measures: [make("c", aggregate("count"))] },
    { id: "sorted", label: name, kind: "sort", keys: [ascending(column("b"))] },
    { id: "shown", kind: "select", rest: "keep", columns: [make("joined", call("concatenate", column("b"), literal(TEXT, name)), `${name} j`), make("five", integer(5), `${name} 5`)] },
  ];
  return graphOf(nodes, [edge("given", "same"), edge("same", "wide"), edge("wide", "again", "left"), edge("wide", "again", "right"), edge("again", "turned"), edge("turned", "sorted"), edge("sorted", "shown")], { name, parameters: [{ id: "p", name, type: TEXT, required: true }] });
}

test("200 hostile names come out as they went in, and nothing else happens", async () => {
  expect(HOSTILE_NAMES).toHaveLength(200);
  for (const engine of engines) {
    for (const name of HOSTILE_NAMES) {
      const checked = checkGraph(graphWith(name));
      expect(checked.problems, name).toEqual([]);
      const compiled = compileGraph(checked, "shown", engine.engine);
      const rows = await runGraph(engine, compiled, { p: name });
      expect(rows.map((row) => row.map(String)), `${engine.engine}: ${compiled.sql}`).toEqual([[name, "1", "0", name + name, "5"]]);
    }
    expect(await engine.run("select secret from sentinel"), engine.engine).toEqual([["untouched"]]);
  }
}, 120_000);

const QUOTES = { duckdb: '"', postgres: '"', mariadb: "`" };

test("tables and columns of hostile names are read", async () => {
  for (const { engine, run, ...rest } of engines) {
    const quote = (name: string) => `${QUOTES[engine]}${name.replaceAll(QUOTES[engine], QUOTES[engine].repeat(2))}${QUOTES[engine]}`;
    let read = 0;
    for (const name of HOSTILE_NAMES) {
      // what an engine itself takes for no name cannot be a table's there
      const made = await run(`create table ${quote(`t ${name}!`)} (${quote(`c ${name}!`)} bigint)`).then(() => true, () => false);
      if (!made) continue;
      await run(`insert into ${quote(`t ${name}!`)} values (7)`);
      const graph = graphOf([{ id: "t", kind: "source", origin: { kind: "table", connection: "c", table: `t ${name}!` }, columns: [{ id: "c", name: `c ${name}!`, type: { kind: "integer", bits: 64, signed: true }, nullable: true }] }], []);
      const rows = await runGraph({ engine, run, ...rest }, compileGraph(checkGraph(graph), "t", engine));
      expect(rows.map((row) => row.map(String)), `${engine}: ${name}`).toEqual([["7"]]);
      read += 1;
    }
    expect(read, engine).toBeGreaterThanOrEqual(190);
    expect(await run("select secret from sentinel"), engine).toEqual([["untouched"]]);
  }
}, 120_000);
