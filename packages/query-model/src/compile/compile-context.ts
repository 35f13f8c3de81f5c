import type { CheckedGraph } from "../check/check-graph.ts";
import type { Column } from "../check/column.ts";
import type { Expression } from "../graph/expression.ts";
import type { QueryGraph } from "../graph/query-graph.ts";
import type { Block } from "./block.ts";
import type { Dialect } from "./dialects/dialect.ts";
import type { Fragment } from "./fragment.ts";
import type { Names } from "./names.ts";

/** Blocks by port, as expressions name their columns. */
export type BlockPorts = ReadonlyMap<string, Block>;

/** What a whole statement shares. */
export type Statement = {
  dialect: Dialect;
  checked: CheckedGraph;
  subgraphs: QueryGraph["subgraphs"];
  /** Every expression of a subgraph's nodes. */
  expressionsInside: (graph: string) => readonly Expression[];
  /** Names of tables, which differ in the whole statement, so that a reference from inside a subquery finds its table. */
  tables: Names;
  /** Steps that several read and queries by hand, in the order in which they are needed, by their name. */
  shared: Map<string, SharedTable>;
  /** What must hold of the rows: each gives a row where it does not. */
  checks: StatementCheck[];
};

/** A common table; with names for its columns where its query does not give them. */
export type SharedTable = { render: () => Fragment; columns?: readonly string[]; recursive?: boolean };

/** A query of an assert step, and the sentence that its rows mean. */
export type StatementCheck = { node: string; says: string; query: () => Fragment };

/** What a subquery and a hosted graph are compiled by; given from outside, since it needs what needs it. */
export type CompileSubgraph = (graph: string, how: { ports?: BlockPorts; outer: readonly BlockPorts[]; flows: readonly FlowBlocks[] }) => Block;

/** The steps of one flow as blocks, made when they are asked for. */
export type FlowBlocks = { block: (node: string) => Block };

export type ExpressionPlace = {
  statement: Statement;
  ports: BlockPorts;
  /** The keys of the group, which measures name as port `key`. */
  keys?: ReadonlyMap<string, { column: Column; fragment: Fragment }>;
  outer: readonly BlockPorts[];
  flows: readonly FlowBlocks[];
  compileSubgraph: CompileSubgraph;
  /** A condition that every aggregate is narrowed by: a pivoted value. */
  narrowedBy?: Fragment | undefined;
};
