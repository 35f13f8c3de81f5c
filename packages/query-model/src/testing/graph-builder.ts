import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { Expression, SortKey } from "../graph/expression.ts";
import type { Edge, QueryGraph, Subgraph } from "../graph/query-graph.ts";
import type { JoinNode } from "../nodes/join.ts";
import type { QueryNode } from "../nodes/query-node.ts";

export type Tables = Readonly<Record<string, Readonly<Record<string, ColumnType>>>>;
type Measure = { id: string; name: string; expression: Expression };

/** Puts a graph together step by step, for tests with many of them. Each step gives its id, which the next one takes. */
export class GraphBuilder {
  readonly #tables: Tables;
  readonly #nodes: QueryNode[] = [];
  readonly #edges: Edge[] = [];
  readonly #subgraphs: Record<string, Subgraph>;

  constructor(tables: Tables, subgraphs: Record<string, Subgraph> = {}) {
    this.#tables = tables;
    this.#subgraphs = subgraphs;
  }

  #add(node: QueryNode, ...inputs: [from: string, port: string][]): string {
    this.#nodes.push(node);
    for (const [from, port] of inputs) this.#edges.push({ from: { node: from, port: "out" }, to: { node: node.id, port } });
    return node.id;
  }

  #next(kind: string): string {
    return `${kind}_${this.#nodes.length}`;
  }

  /** A table with all its columns; `instance` comes before their ids where the table is read twice. */
  table(name: string, instance?: string): string {
    const columns = Object.entries(this.#tables[name] ?? {}).map(([column, type]) => ({ id: instance === undefined ? column : `${instance}.${column}`, name: column, type, nullable: false }));
    return this.#add({ id: instance ?? name, kind: "source", origin: { kind: "table", connection: "tpch", table: name }, columns });
  }

  filter(from: string, predicate: Expression): string {
    return this.#add({ id: this.#next("filter"), kind: "filter", predicate }, [from, "in"]);
  }

  select(from: string, columns: Measure[], rest: "keep" | "drop" = "drop"): string {
    return this.#add({ id: this.#next("select"), kind: "select", rest, columns }, [from, "in"]);
  }

  join(left: string, right: string, on: Expression, join: JoinNode["join"] = "inner"): string {
    return this.#add({ id: this.#next("join"), kind: "join", join, on }, [left, "left"], [right, "right"]);
  }

  aggregate(from: string, keys: Measure[], measures: Measure[], id = this.#next("aggregate")): string {
    return this.#add({ id, kind: "aggregate", keys, measures }, [from, "in"]);
  }

  sort(from: string, ...keys: SortKey[]): string {
    return this.#add({ id: this.#next("sort"), kind: "sort", keys }, [from, "in"]);
  }

  limit(from: string, count: number): string {
    return this.#add({ id: this.#next("limit"), kind: "limit", count }, [from, "in"]);
  }

  ref(node: string, depth = 1): string {
    return this.#add({ id: this.#next("ref"), kind: "ref", of: { depth, node } });
  }

  /** A graph inside this one: its name, for the expression that asks it. */
  inside(name: string, build: (inner: GraphBuilder) => string): string {
    const inner = new GraphBuilder(this.#tables, this.#subgraphs);
    const output = build(inner);
    this.#subgraphs[name] = { nodes: inner.#nodes, edges: inner.#edges, output };
    return name;
  }

  graph(id: string, output: string): QueryGraph {
    return { version: 1, id, parameters: [], nodes: this.#nodes, edges: this.#edges, subgraphs: this.#subgraphs, outputs: [{ name: "rows", node: output, target: "preview" }] };
  }
}
