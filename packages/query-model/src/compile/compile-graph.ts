import { DummyDriver, Kysely, MysqlAdapter, MysqlIntrospector, PostgresAdapter, PostgresIntrospector, sql, type Dialect as KyselyDialect } from "kysely";
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

const DIALECTS: Record<Engine, Dialect> = { duckdb: duckDb, postgres, mariadb: mariaDb };

export type CompiledGraph = {
  engine: Engine;
  sql: string;
  /** What is bound, in the order of the placeholders. */
  parameters: readonly BoundValue[];
  /** What comes out, in order; an engine may call the columns otherwise. */
  columns: readonly Column[];
};

/** Kysely, which here writes text and never asks a database. */
function writerFor(dialect: Dialect): Kysely<Record<string, never>> {
  const mysql = dialect.engine === "mariadb";
  const kysely: KyselyDialect = {
    createAdapter: () => (mysql ? new MysqlAdapter() : new PostgresAdapter()),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => (mysql ? new MysqlIntrospector(db) : new PostgresIntrospector(db)),
    createQueryCompiler: () => dialect.compiler(),
  };
  return new Kysely({ dialect: kysely });
}

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
  const shared = new Map<string, () => Fragment>();
  const statement: Statement = { dialect, checked, subgraphs, expressionsInside: expressionsBySubgraph(subgraphs), tables: new Names(), shared };
  const main = renderAll(compileFlow(checked.graph, { statement, outer: [], flows: [], ports: new Map(), checked: checked.nodes, shares: true }).block(node));
  const tables = [...shared].map(([name, render]) => sql`${sql.id(name)} as (\n${render()}\n)`);
  const whole = tables.length === 0 ? main : sql`with ${list(tables, sql`, `)}\n${main}`;
  const { sql: text, parameters } = whole.compile(writerFor(dialect));
  return { engine, sql: text, parameters: parameters.filter((value): value is BoundValue => value !== undefined), columns: rows.columns };
}
