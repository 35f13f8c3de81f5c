import { sql } from "kysely";
import { childrenOf } from "../graph/walk-expression.ts";
import type { Column } from "../check/column.ts";
import type { Expression, SortKey } from "../graph/expression.ts";
import { columnIn, wrap, type Block, type BlockColumn, type Stage } from "./block.ts";
import { compileExpression, compileOrder } from "./compile-expression.ts";
import type { BlockPorts, CompileSubgraph, ExpressionPlace, FlowBlocks, Statement } from "./compile-context.ts";
import type { Argument } from "./dialects/dialect.ts";
import type { Fragment } from "./fragment.ts";
import { Refusal } from "./refusal.ts";

/** What the compiler of one node works with. */
export type NodePlace = {
  statement: Statement;
  outer: readonly BlockPorts[];
  flows: readonly FlowBlocks[];
  compileSubgraph: CompileSubgraph;
  /** The block that a port reads. */
  input: (port: string) => Block;
  /** Whether this is the root graph, where no row of another stands around. */
  root: boolean;
  /** The checked columns that come out. */
  columns: readonly Column[];
};

export function expressionPlace(place: NodePlace, ports: BlockPorts): ExpressionPlace {
  return { statement: place.statement, ports, outer: place.outer, flows: place.flows, compileSubgraph: place.compileSubgraph };
}

export function compileIn(expression: Expression, block: Block, place: NodePlace, port = "in"): Argument {
  return compileExpression(expression, expressionPlace(place, new Map([[port, block]])));
}

export function orderIn(keys: readonly SortKey[], block: Block, place: NodePlace): Fragment[] {
  return compileOrder(keys, expressionPlace(place, new Map([["in", block]])));
}

/** Ids of a port's columns that an expression reads, itself or from inside its subqueries. */
export function columnsRead(expression: Expression, port: string, place: NodePlace): Set<string> {
  const found = new Set<string>();
  const walk = (one: Expression, depth: number): void => {
    if (one.kind === "column" && depth === 0 && one.port === port) found.add(one.column);
    if (one.kind === "outer" && one.depth === depth && one.port === port) found.add(one.column);
    for (const child of childrenOf(one)) walk(child.expression, depth);
    if (one.kind === "subquery") readInside(one.graph, depth + 1, walk, place);
  };
  walk(expression, 0);
  return found;
}

function readInside(graph: string, depth: number, walk: (expression: Expression, depth: number) => void, place: NodePlace): void {
  for (const expression of place.statement.expressionsInside(graph)) walk(expression, depth);
}

/** Whether the expression asks a subquery that looks at the row. */
function correlates(expression: Expression, place: NodePlace): boolean {
  if (expression.kind === "subquery") {
    const seen = { found: false };
    const walk = (one: Expression, depth: number): void => {
      if (one.kind === "outer" && one.depth === depth) seen.found = true;
      for (const child of childrenOf(one)) walk(child.expression, depth);
      if (one.kind === "subquery") readInside(one.graph, depth + 1, walk, place);
    };
    readInside(expression.graph, 1, walk, place);
    return seen.found;
  }
  return childrenOf(expression).some((child) => correlates(child.expression, place));
}

/** Whether a value is bound in the expression: two such texts are not the same to an engine. */
export function binds(expression: Expression): boolean {
  return expression.kind === "literal" || expression.kind === "parameter" || expression.kind === "subquery" || childrenOf(expression).some((child) => binds(child.expression));
}

/**
 * The block as it is where these expressions may be added to it, else as a table of a new one: where it is too far for
 * them, or a value that they read is computed in it and would be computed again.
 */
export function readyFor(block: Block, expressions: readonly Expression[], stages: readonly Stage[], place: NodePlace): Block {
  const fits = stages.includes(block.stage);
  const grouped = block.stage === "grouped";
  const computes = expressions.some((expression) => [...columnsRead(expression, "in", place)].some((id) => !columnIn(block, id).plain && !grouped));
  const looksIn = grouped && expressions.some((expression) => correlates(expression, place));
  return fits && !computes && !looksIn ? block : wrapInOrder(block, place);
}

/** The block as a table of a new one, which says its order again: that of a table counts for nothing. */
export function wrapInOrder(block: Block, place: NodePlace): Block {
  return inOrder({ ...wrap(block, place.statement.tables), orderedBy: block.orderedBy ?? [] }, place);
}

/** The block with the order said that its rows come in. */
export function inOrder(block: Block, place: NodePlace): Block {
  return { ...block, order: orderIn(block.orderedBy ?? [], block, place) };
}

/** A column of a block that is made by an expression; a bare column stays one. */
export function madeColumn(column: Column, expression: Expression, block: Block, compile: () => Argument): BlockColumn {
  if (expression.kind === "column" && expression.port === "in") {
    const source = columnIn(block, expression.column);
    return { ...source, column };
  }
  let compiled: Fragment | undefined;
  // once: a subquery in it takes names
  return { column, plain: false, fragment: () => (compiled ??= compile().fragment) };
}

/** The checked column of this id. */
export function outColumn(place: NodePlace, id: string): Column {
  const column = place.columns.find((candidate) => candidate.id === id);
  if (column === undefined) throw new Error(`The checked graph gives no column ${id} here.`);
  return column;
}

export function refuse(place: NodePlace, sentence: string): never {
  throw new Refusal(place.statement.dialect.engine, sentence);
}

export const ONE = sql`1`;
