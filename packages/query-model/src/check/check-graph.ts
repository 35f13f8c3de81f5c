import type { Parameter, QueryGraph } from "../graph/query-graph.ts";
import { checkFlow, type CheckedNode } from "./check-flow.ts";
import type { Column } from "./column.ts";
import { faultOfLiteral } from "./literal.ts";
import { describeType } from "@aiweb/contracts/query/column-type";
import { someOf, type Problem } from "./problem.ts";

/** A graph with what is known of it: the rows of each node or why there are none. */
export type CheckedGraph = {
  graph: QueryGraph;
  nodes: ReadonlyMap<string, CheckedNode>;
  /** Every problem, those of subgraphs and outputs included. */
  problems: readonly Problem[];
  /** The columns that each node of the root graph last had when it was right. */
  lastGood: ReadonlyMap<string, readonly Column[]>;
  parameters: ReadonlyMap<string, Parameter>;
};

function checkParameters({ parameters }: QueryGraph): Problem[] {
  return parameters.flatMap(({ id, type, default: value }): Problem[] => {
    const fault = value === undefined ? null : faultOfLiteral(type, value);
    return fault === null ? [] : [{ severity: "error", code: "wrong-value", node: "", hosts: [], field: `parameters.${id}.default`, message: `This is no ${describeType(type)}. ${fault}` }];
  });
}

function checkOutputs({ outputs }: QueryGraph, nodes: ReadonlyMap<string, CheckedNode>): Problem[] {
  return outputs.flatMap(({ name, node, mode, keys = [] }, index): Problem[] => {
    const problem = (code: Problem["code"], field: string, message: string): Problem => ({ severity: "error", code, node, hosts: [], field: `outputs.${index}.${field}`, message });
    const checked = nodes.get(node);
    if (checked === undefined) return [problem("no-such-node", "node", `Output ${name} takes the rows of ${node}, which is not there. Connect it to another step.`)];
    const columns = checked.rows?.columns ?? [];
    const unknown = columns.filter(({ type }) => type.kind === "unknown").map((column) => column.name);
    const missing = checked.rows === null ? [] : keys.filter((key) => !columns.some(({ id }) => id === key));
    return [
      ...(unknown.length === 0 ? [] : [problem("unknown-in-output", "node", `The type of ${someOf(unknown)} is not known. Cast it before the output.`)]),
      ...missing.map((key) => problem("no-such-column", "keys", `Column ${key} does not come in here.`)),
      ...(mode === "merge" && keys.length === 0 ? [problem("incomplete", "keys", "Name the columns by which rows are merged.")] : []),
    ];
  });
}

/**
 * Checks a whole graph: every node has typed columns, or an error at it or before it. Nothing of the graph is changed.
 * With the result before an edit as `previous`, only what the edit reaches is checked again; it goes by identity, so the
 * edit replaces what it changes and keeps the other objects.
 */
export function checkGraph(graph: QueryGraph, previous?: CheckedGraph): CheckedGraph {
  const parameters = previous !== undefined && previous.graph.parameters === graph.parameters ? previous.parameters : new Map(graph.parameters.map((parameter) => [parameter.id, parameter]));
  const known = previous?.lastGood ?? new Map<string, readonly Column[]>();
  const nodes = checkFlow(graph, { subgraphs: graph.subgraphs, parameters, hosts: [], within: [], around: [], refPorts: new Map(), outer: [], lastGood: known }, previous?.nodes);
  const good = [...nodes].flatMap(([id, { rows }]) => (rows === null ? [] : [[id, rows.columns] as const]));
  return {
    graph,
    nodes,
    problems: [...checkParameters(graph), ...[...nodes.values()].flatMap(({ problems }) => problems), ...checkOutputs(graph, nodes)],
    lastGood: new Map([...known, ...good]),
    parameters,
  };
}
