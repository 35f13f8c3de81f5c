import { expect, test } from "vitest";
import { checkGraph } from "../check/check-graph.ts";
import type { Engine, Expression } from "../graph/expression.ts";
import type { QueryGraph } from "../graph/query-graph.ts";
import type { QueryNode } from "../nodes/query-node.ts";
import { aggregate, ascending, call, column, edge, graphOf, integer, INTEGER, literal, make, MONEY, orders, TEXT, text } from "../testing/graph-parts.ts";
import { planGraph } from "./plan-graph.ts";

const customers: QueryNode = {
  id: "customers",
  kind: "source",
  origin: { kind: "table", connection: "crm", table: "customers" },
  columns: [{ id: "c_id", name: "id", type: INTEGER, nullable: false }, { id: "c_name", name: "name", type: TEXT, nullable: false, collation: "utf8mb4_general_ci" }, { id: "c_note", name: "note", type: TEXT, nullable: true }],
};
const filter = (id: string, predicate: Expression): QueryNode => ({ id, kind: "filter", predicate });
const large = filter("large", call("greater", column("o_total"), literal(MONEY, "100.00")));
const joined: QueryNode = { id: "joined", kind: "join", join: "inner", on: call("equals", column("o_customer", "left"), column("c_id", "right")) };
const byName: QueryNode = { id: "by_name", kind: "aggregate", keys: [make("name", column("c_name"))], measures: [make("sum", aggregate("sum", column("o_total")))] };
const across = graphOf([orders(), large, customers, joined, byName], [edge("orders", "large"), edge("large", "joined", "left"), edge("customers", "joined", "right"), edge("joined", "by_name")]);

function plan(graph: QueryGraph, connections: Record<string, Engine>, more: { shipTables?: boolean } = {}) {
  const checked = checkGraph(graph);
  expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return planGraph(checked, graph.outputs[0]?.node ?? "", { connections, ...more });
}
const shape = ({ steps }: ReturnType<typeof plan>) => steps.map(({ connection, engine, node, ships }) => `${connection ?? "AIWeb"} (${engine}): ${node}${ships === null ? "" : ` into ${ships.name}`}`);

test("what one connection can give is one statement there", () => {
  const graph = graphOf([orders(), large], [edge("orders", "large")]);
  expect(shape(plan(graph, { shop: "postgres" }))).toEqual(["shop (postgres): large"]);
});

test("across connections each gives the most that it can, and DuckDB the rest", () => {
  const planned = plan(across, { shop: "postgres", crm: "mariadb" });
  expect(shape(planned)).toEqual(["shop (postgres): large into step_1", "crm (mariadb): customers into step_2", "AIWeb (duckdb): by_name"]);
  const [shop, crm, last] = planned.steps;
  expect(shop?.sql).toMatch(/where .*"total" > /);
  expect(shop?.columns.map(({ id }) => id)).toEqual(["o_customer", "o_total"]);
  expect(crm?.columns.map(({ id }) => id)).toEqual(["c_id", "c_name"]);
  expect(crm?.ships).toEqual({ name: "step_2", create: 'create table "step_2" ("c1" bigint, "c2" varchar)', insert: 'insert into "step_2" select cast("c1" as bigint), "c2" from (select unnest(cast($1 as varchar[])) as "c1", unnest(cast($2 as varchar[])) as "c2") as sent' });
  expect(last?.sql).toContain('from "step_1"');
  expect(planned.columns.map(({ name }) => name)).toEqual(["name", "sum"]);
});

test("a function that the source lacks is computed here, with the reason", () => {
  const graph = graphOf([orders(), large, { id: "a", kind: "aggregate", keys: [make("who", column("o_customer")), make("day", column("o_day"))], sets: [["who"], []], measures: [make("n", aggregate("count"))] }], [edge("orders", "large"), edge("large", "a")]);
  const planned = plan(graph, { shop: "mariadb" });
  expect(shape(planned)).toEqual(["shop (mariadb): large into step_1", "AIWeb (duckdb): a"]);
  expect(planned.notes).toEqual([expect.stringMatching(/^a is not given to shop: MariaDB has no grouping sets/)]);
});

test("files are read where they lie, and nothing is shipped", () => {
  const planned = plan(across, { shop: "duckdb", crm: "duckdb" });
  expect(shape(planned)).toEqual(["AIWeb (duckdb): by_name"]);
  expect(planned.steps[0]?.sql).toContain('"shop"."orders"');
});

test("whole tables are shipped where that is asked for", () => {
  expect(shape(plan(across, { shop: "postgres", crm: "mariadb" }, { shipTables: true }))).toEqual(["shop (postgres): orders into step_1", "crm (mariadb): customers into step_2", "AIWeb (duckdb): by_name"]);
});

test("an order that was pushed down is said again here", () => {
  const sorted: QueryNode = { id: "sorted", kind: "sort", keys: [ascending(column("o_day"))] };
  const named: QueryNode = { id: "first", kind: "limit", count: 3 };
  const graph = graphOf([orders(), sorted, named, customers, joined], [edge("orders", "sorted"), edge("sorted", "first"), edge("first", "joined", "left"), edge("customers", "joined", "right")]);
  const planned = plan(graph, { shop: "postgres", crm: "mariadb" });
  expect(shape(planned).slice(0, 1)).toEqual(["shop (postgres): first into step_1"]);
  expect(planned.steps[0]?.sql).toMatch(/order by .*\n?limit 3/);
});

test("subqueries are cut like the graph around them", () => {
  const inside = { nodes: [customers, filter("named", call("equals", column("c_name"), text("Ada"))), { id: "ids", kind: "select", rest: "drop", columns: [make("id", column("c_id"))] } satisfies QueryNode], edges: [edge("customers", "named"), edge("named", "ids")], output: "ids" };
  const graph = graphOf([orders(), filter("theirs", { kind: "subquery", mode: "in", graph: "ada", left: [column("o_customer")] })], [edge("orders", "theirs")], { subgraphs: { ada: inside } });
  const planned = plan(graph, { shop: "postgres", crm: "mariadb" });
  expect(shape(planned)).toEqual(["shop (postgres): orders into step_1", "crm (mariadb): ids into step_2", "AIWeb (duckdb): theirs"]);
  expect(planned.notes).toEqual(["crm compares name by its own collation, utf8mb4_general_ci."]);
});

test("a subquery that looks at the row outside is not cut, its table is", () => {
  const inside = { nodes: [customers, filter("same", call("equals", column("c_id"), { kind: "outer", depth: 1, port: "in", column: "o_customer" }))], edges: [edge("customers", "same")], output: "same" };
  const graph = graphOf([orders(), filter("known", { kind: "subquery", mode: "exists", graph: "theirs" })], [edge("orders", "known")], { subgraphs: { theirs: inside } });
  expect(shape(plan(graph, { shop: "postgres", crm: "mariadb" }))).toEqual(["shop (postgres): orders into step_1", "crm (mariadb): customers into step_2", "AIWeb (duckdb): known"]);
});

test("a connection that is not given is refused", () => {
  expect(() => plan(across, { shop: "postgres" })).toThrow("connection crm, which is not given");
});

test("a count of rows still ships a column", () => {
  const graph = graphOf([orders(), customers, { id: "all", kind: "join", join: "cross" }, { id: "n", kind: "aggregate", keys: [], measures: [make("n", aggregate("count"))] }, filter("some", call("greater", column("n"), integer(0)))], [edge("orders", "all", "left"), edge("customers", "all", "right"), edge("all", "n"), edge("n", "some")]);
  expect(plan(graph, { shop: "postgres", crm: "postgres" }).steps.map(({ columns }) => columns.map(({ id }) => id))).toEqual([["o_id"], ["c_id"], ["n"]]);
});

test("files, datasets and chains are DuckDB's, and what is joined to them is shipped", () => {
  const columns = [{ id: "d_id", name: "id", type: INTEGER, nullable: false }];
  const dataset: QueryNode = { id: "facts", kind: "source", origin: { kind: "dataset", dataset: "planets", version: 3 }, columns };
  const on: QueryNode = { id: "j", kind: "join", join: "inner", on: call("equals", column("o_customer", "left"), column("d_id", "right")) };
  const planned = plan(graphOf([orders(), dataset, on], [edge("orders", "j", "left"), edge("facts", "j", "right")]), { shop: "postgres" });
  expect(shape(planned)).toEqual(["shop (postgres): orders into step_1", "AIWeb (duckdb): j"]);
  expect(planned.steps[1]?.sql).toContain('"dataset:planets@3"."rows"');
  const chain: QueryNode = { ...dataset, origin: { kind: "chain", project: "p", table: "transfers" } };
  expect(plan(graphOf([chain, filter("f", call("greater", column("d_id"), integer(1)))], [edge("facts", "f")]), {}).steps[0]?.sql).toContain('from "chain:p"."transfers"');
});
