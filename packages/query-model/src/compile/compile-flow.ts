import { sql } from "kysely";
import type { CheckedNode } from "../check/check-flow.ts";
import { refsOf } from "../check/flow-order.ts";
import type { SortKey } from "../graph/expression.ts";
import type { Flow } from "../graph/query-graph.ts";
import type { QueryNode } from "../nodes/query-node.ts";
import { aliasesOf, tableBlock, type Block } from "./block.ts";
import type { BlockPorts, CompileSubgraph, FlowBlocks, Statement } from "./compile-context.ts";
import { renderAll } from "./compile-expression.ts";
import { inOrder, type NodePlace } from "./node-place.ts";
import { compileAggregate, compilePivot, compileUnnest, compileUnpivot, compileWindow } from "./nodes/compile-groups.ts";
import { compileJoin, compileSet } from "./nodes/compile-combined.ts";
import { compileAssert, compileRecursive, compileSql } from "./nodes/compile-nested.ts";
import { compileDistinct, compileFilter, compileLimit, compileSelect, compileSort, compileSource } from "./nodes/compile-rows.ts";
import { Refusal } from "./refusal.ts";

export type FlowPlace = {
  statement: Statement;
  outer: readonly BlockPorts[];
  /** The flows around, the nearest first. */
  flows: readonly FlowBlocks[];
  /** What the host's ports bring, as refs to a port read them. */
  ports: BlockPorts;
  checked: ReadonlyMap<string, CheckedNode>;
  /** Whether steps that several read become common tables: only where nothing in them looks at a row outside. */
  shares: boolean;
};

function compileNode(node: QueryNode, place: NodePlace, { flows, ports }: FlowPlace): Block {
  switch (node.kind) {
    case "source":
      return compileSource(node, place);
    case "ref": {
      const { of } = node;
      const block = "port" in of ? ports.get(of.port) : flows[of.depth - 1]?.block(of.node);
      if (block === undefined) throw new Error("The checked graph has what its refs read.");
      return block;
    }
    case "filter":
      return compileFilter(node, place);
    case "select":
      return compileSelect(node, place);
    case "join":
      return compileJoin(node, place);
    case "aggregate":
      return compileAggregate(node, place);
    case "window":
      return compileWindow(node, place);
    case "sort":
      return compileSort(node, place);
    case "limit":
      return compileLimit(node, place);
    case "distinct":
      return compileDistinct(node, place);
    case "set":
      return compileSet(node, place);
    case "pivot":
      return compilePivot(node, place);
    case "unpivot":
      return compileUnpivot(node, place);
    case "group":
      return place.compileSubgraph(node.graph, { ports: new Map(node.ports.map((port) => [port, place.input(port)])), outer: place.outer, flows: place.flows });
    case "unnest":
      return compileUnnest(node, place);
    case "sql":
      return compileSql(node, place);
    case "assert":
      return compileAssert(node, place);
    case "recursive":
      return compileRecursive(node, place);
  }
}

/** A flow's steps as blocks. A step that several read becomes a common table; a table itself is read where it is needed. */
export function compileFlow(flow: Flow, place: FlowPlace): FlowBlocks {
  const { statement } = place;
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  const feeds = new Map(flow.edges.map(({ from, to }) => [`${to.node} ${to.port}`, from.node]));
  const readers = new Map<string, number>();
  for (const id of [...flow.edges.map(({ from }) => from.node), ...flow.nodes.flatMap((node) => refsOf(node, statement.subgraphs))]) readers.set(id, (readers.get(id) ?? 0) + 1);
  const common = new Map<string, { name: string; aliases: Map<string, string>; columns: Block["columns"]; orderedBy: readonly SortKey[] }>();

  function placeOf(id: string): NodePlace {
    const checked = place.checked.get(id);
    const compileSubgraph: CompileSubgraph = (name, { ports = new Map(), outer, flows }) => {
      const inner = statement.subgraphs[name];
      if (inner === undefined) throw new Error(`The checked graph has no subgraph ${name}.`);
      return compileFlow(inner, { statement, outer, flows, ports, checked: checked?.inside.get(name) ?? new Map(), shares: false }).block(inner.output);
    };
    return {
      statement,
      outer: place.outer,
      flows: [blocks, ...place.flows],
      compileSubgraph,
      root: place.shares,
      columns: checked?.rows?.columns ?? [],
      input: (port) => {
        const from = feeds.get(`${id} ${port}`);
        if (from === undefined) throw new Error(`The checked graph has nothing at ${id} ${port}.`);
        return blocks.block(from);
      },
    };
  }

  function fresh(id: string): Block {
    const node = byId.get(id);
    if (node === undefined) throw new Error(`The checked graph has no step ${id} here.`);
    try {
      return { ...compileNode(node, placeOf(id), place), orderedBy: place.checked.get(id)?.rows?.orderedBy ?? [], name: node.label ?? (node.kind === "source" && "table" in node.origin ? node.origin.table : node.id) };
    } catch (error) {
      if (error instanceof Refusal && error.node === undefined) throw new Refusal(error.engine, error.message, id);
      throw error;
    }
  }

  function readCommon(id: string): Block {
    let known = common.get(id);
    if (known === undefined) {
      const block = fresh(id);
      const name = statement.tables.take(block.name, "step");
      const columns = [...block.columns.values()].map(({ column }) => column);
      known = { name, aliases: aliasesOf(columns), columns: block.columns, orderedBy: block.orderedBy ?? [] };
      common.set(id, known);
      statement.shared.set(name, { render: () => renderAll(block) });
    }
    const { name, aliases, columns, orderedBy } = known;
    const alias = statement.tables.take(name, "step");
    const table = tableBlock({ from: () => sql`${sql.id(name)} as ${sql.id(alias)}`, alias, columns: [...columns.values()].map(({ column }) => column), nameOf: ({ id: column }) => aliases.get(column) ?? column, table: true });
    return inOrder({ ...table, orderedBy }, placeOf(id));
  }

  const blocks: FlowBlocks = {
    block: (id) => {
      const node = byId.get(id);
      const several = (readers.get(id) ?? 0) > 1;
      return place.shares && several && node?.kind !== "source" && node?.kind !== "ref" ? readCommon(id) : fresh(id);
    },
  };
  return blocks;
}
