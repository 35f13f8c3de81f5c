import { checkGraph, type CheckedGraph } from "../check/check-graph.ts";
import type { Column } from "../check/column.ts";
import { compileGraph, type CompiledGraph } from "../compile/compile-graph.ts";
import { Refusal } from "../compile/refusal.ts";
import type { Engine, SortKey } from "../graph/expression.ts";
import type { Edge, Flow, QueryGraph, Subgraph } from "../graph/query-graph.ts";
import { subgraphsOf } from "../graph/walk-expression.ts";
import type { QueryNode } from "../nodes/query-node.ts";
import { conesOf, inputsOf, partOf } from "./cone.ts";
import { shippedName, shippedTable, type ShippedTable } from "./shipped-table.ts";

/** Where AIWeb's own DuckDB keeps what was shipped to it. */
const LOCAL = "local";

/** One statement of a plan. `connection` is null where AIWeb's own DuckDB runs it; `ships` says where its rows go, null for the last step's. */
export type PlanStep = CompiledGraph & { node: string; connection: string | null; ships: ShippedTable | null };

export type Plan = {
  /** Each behind those whose rows it reads. The last gives the output's rows. */
  steps: PlanStep[];
  columns: readonly Column[];
  /** What whoever runs it may want to know: what was not pushed down and why, and whose collation compares text. */
  notes: string[];
};

export type PlanOptions = {
  /** The engine of each connection. Those of DuckDB are files, which AIWeb's own DuckDB reads in a schema of the connection's name. */
  connections: Readonly<Record<string, Engine>>;
  /** Ship whole tables to DuckDB and compute everything there. */
  shipTables?: boolean;
};

/** A part of the graph that one connection's engine gives, and DuckDB then reads as a table. */
type Cut = { part: Flow; node: string; connection: string; engine: Engine; columns: readonly Column[]; order: readonly SortKey[]; table: string };

/** Steps that stand for a cut beside the one that it was; no id of a document has such a sign in it. */
const shippedId = ({ node }: Cut) => `${node}›shipped`;
const namedId = ({ node }: Cut) => `${node}›named`;

/**
 * Cuts a checked graph into statements, the largest part that one connection's engine can give to that engine, the rest to
 * DuckDB. Throws a Refusal where DuckDB cannot give the rest, or a source is of a connection that is not there.
 */
export function planGraph(checked: CheckedGraph, node: string, options: PlanOptions): Plan {
  const rows = checked.nodes.get(node)?.rows;
  if (rows === undefined || rows === null) throw new Error(`Step ${node} has errors, or is not there: check the graph first.`);
  const notes: string[] = [];
  const cutter = new Cutter(checked.graph, options, notes);
  const whole = cutter.cut(checked.graph, node);
  if (whole !== null) {
    const step: PlanStep = { ...compileGraph(checked, node, whole.engine), node, connection: whole.connection, ships: null };
    return { steps: [step], columns: rows.columns, notes: [...notes, ...collationNotes(checked.graph, [whole])] };
  }
  const rest = cutter.rest(node);
  const { steps, graph } = shipNeeded(checked.graph, rest, cutter.cuts, rows.columns);
  const last = compileGraph(checkGraph(graph), node, "duckdb");
  return { steps: [...steps, { ...last, columns: rows.columns, node, connection: null, ships: null }], columns: rows.columns, notes: [...notes, ...collationNotes(checked.graph, cutter.cuts)] };
}

class Cutter {
  readonly cuts: Cut[] = [];
  readonly #graph: QueryGraph;
  readonly #options: PlanOptions;
  readonly #notes: string[];
  readonly #found = new Map<Flow, Map<string, Cut | null>>();

  constructor(graph: QueryGraph, options: PlanOptions, notes: string[]) {
    this.#graph = graph;
    this.#options = options;
    this.#notes = notes;
  }

  /** The cut at a node, or null where it stays and what is before it was cut. */
  cut(flow: Flow, id: string): Cut | null {
    const found = this.#found.get(flow) ?? new Map<string, Cut | null>();
    this.#found.set(flow, found);
    const known = found.get(id);
    if (known !== undefined) return known;
    const made = this.#tryCut(flow, id);
    found.set(id, made);
    if (made !== null) {
      this.cuts.push(made);
      return made;
    }
    const node = flow.nodes.find((candidate) => candidate.id === id);
    if (node === undefined) return null;
    for (const input of inputsOf(node, flow, this.#graph.subgraphs)) this.cut(flow, input);
    for (const name of subgraphsOf(node)) {
      const inner = this.#graph.subgraphs[name];
      if (inner !== undefined) this.cut(inner, inner.output);
    }
    return null;
  }

  #tryCut(flow: Flow, id: string): Cut | null {
    const { subgraphs } = this.#graph;
    const { connections, local, closed } = conesOf(flow, subgraphs)(id);
    for (const connection of connections) {
      if (this.#options.connections[connection] === undefined) throw new Refusal("duckdb", `The graph reads connection ${connection}, which is not given.`, id);
    }
    const [connection] = connections;
    if (!closed || local || connection === undefined || connections.size > 1) return null;
    const engine = this.#options.connections[connection] ?? "duckdb";
    if (engine === "duckdb") return null;
    const node = flow.nodes.find((candidate) => candidate.id === id);
    if (this.#options.shipTables === true && node?.kind !== "source") return null;
    const part = partOf(flow, id, subgraphs);
    const checked = checkGraph({ ...this.#graph, ...part, outputs: [] });
    const rows = checked.nodes.get(id)?.rows;
    if (rows === undefined || rows === null) return null;
    try {
      compileGraph(checked, id, engine);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#notes.push(`${error.node ?? id} is not given to ${connection}: ${error.message}`);
      return null;
    }
    return { part, node: id, connection, engine, columns: rows.columns, order: rows.orderedBy, table: `step_${this.cuts.length + 1}` };
  }

  /** The graph with each cut as a table of DuckDB, and nothing that only cuts read. */
  rest(output: string): (columnsOf: (cut: Cut) => readonly Column[]) => QueryGraph {
    return (columnsOf) => ({
      ...this.#graph,
      ...this.#replaced(this.#graph, output, columnsOf),
      subgraphs: Object.fromEntries(Object.entries(this.#graph.subgraphs).map(([name, inner]): [string, Subgraph] => [name, { ...this.#replaced(inner, inner.output, columnsOf), output: inner.output }])),
      outputs: [{ name: "rows", node: output, target: "preview" }],
    });
  }

  #replaced(flow: Flow, output: string, columnsOf: (cut: Cut) => readonly Column[]): Flow {
    const cuts = this.#found.get(flow);
    const nodes: QueryNode[] = [];
    const edges: Edge[] = [];
    const seen = new Set<string>();
    // refs from inside subgraphs may read any node that was not reached by an edge
    const wanted = [output, ...(cuts?.keys() ?? [])];
    for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      const node = flow.nodes.find((candidate) => candidate.id === id);
      if (node === undefined) continue;
      const cut = cuts?.get(id) ?? null;
      if (cut !== null) {
        const read = readShipped(cut, columnsOf(cut));
        nodes.push(...read.nodes);
        edges.push(...read.edges);
        continue;
      }
      nodes.push(localSource(node));
      for (const edge of flow.edges) {
        if (edge.to.node !== id) continue;
        edges.push(edge);
        wanted.push(edge.from.node);
      }
    }
    return { nodes, edges };
  }
}

/** A table of a folder as DuckDB has it: in a schema of the connection's name. */
function localSource(node: QueryNode): QueryNode {
  return node.kind === "source" && node.origin.kind === "table" ? { ...node, origin: { ...node.origin, schema: node.origin.connection } } : node;
}

/** The steps that read a shipped table as the node that was cut: its columns, called as they were, in its order. */
function readShipped(cut: Cut, columns: readonly Column[]): Flow {
  const { node, table, order } = cut;
  const source: QueryNode = { id: shippedId(cut), kind: "source", label: table, origin: { kind: "table", connection: LOCAL, table }, columns: columns.map(({ id, type, nullable, unique }, index) => ({ id, name: shippedName(index), type, nullable, unique })) };
  const select = (id: string): QueryNode => ({ id, kind: "select", rest: "drop", columns: columns.map(({ id: column, name }) => ({ id: column, name, expression: { kind: "column", port: "in", column } })) });
  const edge = (from: string, to: string): Edge => ({ from: { node: from, port: "out" }, to: { node: to, port: "in" } });
  if (order.length === 0) return { nodes: [source, select(node)], edges: [edge(source.id, node)] };
  return { nodes: [source, select(namedId(cut)), { id: node, kind: "sort", keys: [...order] }], edges: [edge(source.id, namedId(cut)), edge(namedId(cut), node)] };
}

/** Steps that look at whole rows, whatever their columns are called. */
function readsWholeRows(node: QueryNode): boolean {
  return node.kind === "set" || node.kind === "sql" || node.kind === "recursive" || (node.kind === "distinct" && node.on === undefined);
}

/** Ships of each cut what the rest of the graph reads. */
function shipNeeded(graph: QueryGraph, rest: (columnsOf: (cut: Cut) => readonly Column[]) => QueryGraph, cuts: readonly Cut[], output: readonly Column[]): { steps: PlanStep[]; graph: QueryGraph } {
  const whole = rest(({ columns }) => columns);
  const flows: Flow[] = [whole, ...Object.values(whole.subgraphs)];
  const ofCuts = new Set(cuts.flatMap((cut) => [shippedId(cut), namedId(cut), ...(cut.order.length === 0 ? [cut.node] : [])]));
  const others = flows.flatMap(({ nodes }) => nodes.filter(({ id }) => !ofCuts.has(id)));
  const everything = others.some(readsWholeRows);
  // an id that stands anywhere in what is left may be read there: too many are shipped rather than too few
  const said = JSON.stringify([others, output.map(({ id }) => id)]);
  const needed = (cut: Cut): readonly Column[] => {
    const read = everything ? cut.columns : cut.columns.filter(({ id }) => said.includes(JSON.stringify(id)));
    return read.length > 0 ? read : cut.columns.slice(0, 1);
  };
  const steps = cuts.map((cut): PlanStep => {
    const columns = needed(cut);
    const narrow: QueryNode = { id: `${cut.node}›columns`, kind: "select", rest: "drop", columns: columns.map(({ id, name }) => ({ id, name, expression: { kind: "column", port: "in", column: id } })) };
    const narrowed = columns.length < cut.columns.length;
    const part: Flow = narrowed ? { nodes: [...cut.part.nodes, narrow], edges: [...cut.part.edges, { from: { node: cut.node, port: "out" }, to: { node: narrow.id, port: "in" } }] } : cut.part;
    return { ...compileGraph(checkGraph({ ...graph, ...part, outputs: [] }), narrowed ? narrow.id : cut.node, cut.engine), node: cut.node, connection: cut.connection, ships: shippedTable(cut.table, columns) };
  });
  return { steps, graph: rest(needed) };
}

/** Text that a source compares by its own collation, where the comparison is pushed down to it. */
function collationNotes(graph: QueryGraph, cuts: readonly Cut[]): string[] {
  const notes = cuts.flatMap(({ part, connection }) => {
    const sources = [...part.nodes, ...Object.values(graph.subgraphs).flatMap(({ nodes }) => nodes)];
    const said = JSON.stringify(sources.filter(({ kind }) => kind !== "source"));
    return sources.flatMap((node) =>
      node.kind !== "source" || !("connection" in node.origin) || node.origin.connection !== connection
        ? []
        : node.columns.flatMap(({ id, name, collation }) => (collation !== undefined && said.includes(JSON.stringify(id)) ? [`${connection} compares ${name} by its own collation, ${collation}.`] : [])),
    );
  });
  return [...new Set(notes)];
}
