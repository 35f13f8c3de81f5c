import { sql } from "kysely";
import type { CheckedGraph } from "../check/check-graph.ts";
import type { Column } from "../check/column.ts";
import type { Engine, Expression } from "../graph/expression.ts";
import type { QueryGraph } from "../graph/query-graph.ts";
import { expressionsOf } from "../graph/walk-expression.ts";
import type { Statement } from "./compile-context.ts";
import { compileFlow } from "./compile-flow.ts";
import { renderAll } from "./compile-expression.ts";
import { duckDb } from "./dialects/duckdb.ts";
import type { Dialect } from "./dialects/dialect.ts";
import { mariaDb } from "./dialects/mariadb.ts";
import { postgres } from "./dialects/postgres.ts";
import { list, type BoundValue, type Fragment } from "./fragment.ts";
import { Names } from "./names.ts";
import { writerFor } from "./writer.ts";

export const DIALECTS: Record<Engine, Dialect> = { duckdb: duckDb, postgres, mariadb: mariaDb };

export type CompiledGraph = {
  engine: Engine;
  sql: string;
  /** What is bound, in the order of the placeholders. */
  parameters: readonly BoundValue[];
  /** What comes out, in order; an engine may call the columns otherwise. */
  columns: readonly Column[];
  /** What assert steps ask first: a query that gives a row means its sentence, and no output is made. */
  checks: readonly CompiledCheck[];
};

export type CompiledCheck = { node: string; says: string; sql: string; parameters: readonly BoundValue[] };

/** The expressions of each subgraph, put together once. */
function expressionsBySubgraph(subgraphs: QueryGraph["subgraphs"]): (graph: string) => readonly Expression[] {
  const known = new Map<string, readonly Expression[]>();
  return (graph) => {
    const found = known.get(graph) ?? (subgraphs[graph]?.nodes ?? []).flatMap(expressionsOf).map(({ expression }) => expression);
    known.set(graph, found);
    return found;
  };
}

/**
 * The rows of a node as one statement of an engine. Values are bound, columns are named, identifiers are quoted by Kysely.
 * Throws a Refusal where the engine cannot give what a node means; a node with errors is none to compile.
 */
export function compileGraph(checked: CheckedGraph, node: string, engine: Engine): CompiledGraph {
  const rows = checked.nodes.get(node)?.rows;
  if (rows === undefined || rows === null) throw new Error(`Step ${node} has errors, or is not there: check the graph first.`);
  const dialect = DIALECTS[engine];
  const { subgraphs } = checked.graph;
  const shared: Statement["shared"] = new Map();
  const checks: Statement["checks"] = [];
  const statement: Statement = { dialect, checked, subgraphs, expressionsInside: expressionsBySubgraph(subgraphs), tables: new Names(), shared, checks };
  const main = renderAll(compileFlow(checked.graph, { statement, outer: [], flows: [], ports: new Map(), checked: checked.nodes, shares: true }).block(node));
  const asked = checks.map(({ node: of, says, query }) => ({ node: of, says, query: query() }));
  // built last, when it is known what is read of them
  const tables = [...shared].map(([name, { render, columns }]) => sql`${sql.id(name)}${columns === undefined ? sql`` : sql` (${list(columns.map((column) => sql.id(column)))})`} as (\n${render()}\n)`);
  const recursive = [...shared.values()].some((table) => table.recursive === true) ? "recursive " : "";
  const writer = writerFor(dialect);
  const write = (query: Fragment) => {
    const { sql: text, parameters } = (tables.length === 0 ? query : sql`with ${sql.raw(recursive)}${list(tables, sql`, `)}\n${query}`).compile(writer);
    return { sql: text, parameters: parameters.filter((value): value is BoundValue => value !== undefined) };
  };
  return { engine, ...write(main), columns: rows.columns, checks: asked.map(({ query, ...check }) => ({ ...check, ...write(query) })) };
}
