import type { Flow, Parameter, QueryGraph } from "../graph/query-graph.ts";
import { portsOf, type QueryNode } from "../nodes/query-node.ts";
import { checkExpression, type ExpressionScope, type Ports } from "./check-expression.ts";
import { checkNode } from "./check-node.ts";
import type { Column, Rows } from "./column.ts";
import { hostedDeep, orderFlow, refsOf, type FlowOrder } from "./flow-order.ts";
import type { NodeScope } from "./node-scope.ts";
import { someOf, type Problem, type Report } from "./problem.ts";

/** A node, and what is known of it. */
export type CheckedNode = {
  node: QueryNode;
  /** What flows out; null where something in the node or before it is wrong. */
  rows: Rows | null;
  /** What is wrong in it, its subgraphs included. */
  problems: readonly Problem[];
  /** Its subgraphs, checked as this node hosts them, by their name. */
  inside: ReadonlyMap<string, ReadonlyMap<string, CheckedNode>>;
  /** The nodes with errors that it waits for. */
  blockedBy: readonly string[];
  /** What it was checked with: the same again gives the same. */
  basis: readonly unknown[];
};

export type FlowContext = {
  subgraphs: QueryGraph["subgraphs"];
  parameters: ReadonlyMap<string, Parameter>;
  /** The nodes that host this flow, outermost first, and the subgraphs they host. */
  hosts: readonly string[];
  within: readonly string[];
  /** The checked nodes around, the nearest graph first, as refs read them. */
  around: readonly ReadonlyMap<string, CheckedNode>[];
  /** What the host's ports bring, as refs to a port read them. */
  refPorts: ReadonlyMap<string, Rows>;
  outer: readonly Ports[];
  /** The columns that each node last had when it was right. */
  lastGood: ReadonlyMap<string, readonly Column[]>;
};

function sameBasis(first: readonly unknown[], second: readonly unknown[]): boolean {
  return first.length === second.length && first.every((part, index) => part === second[index]);
}

/** What is wrong with the edges of a flow, by the node that they lead to. */
function checkEdges({ nodes, edges }: Flow): Map<string, Pick<Problem, "code" | "field" | "message">[]> {
  const found = new Map<string, Pick<Problem, "code" | "field" | "message">[]>();
  const add = (node: string, code: Problem["code"], field: string, message: string) => void found.set(node, [...(found.get(node) ?? []), { code, field, message }]);
  const byId = new Map<string, QueryNode>();
  for (const node of nodes) {
    if (byId.has(node.id)) add(node.id, "duplicate-node", "id", `Two nodes have the id ${node.id}. Give one of them another.`);
    byId.set(node.id, node);
  }
  const taken = new Set<string>();
  for (const { from, to } of edges) {
    const target = byId.get(to.node);
    if (target === undefined) {
      add(from.node, "edge-leads-nowhere", "", `An edge leads to ${to.node}, which is not there. Remove the edge, or bring the node back.`);
      continue;
    }
    if (!byId.has(from.node)) add(to.node, "edge-leads-nowhere", to.port, `An edge comes from ${from.node}, which is not there. Connect another node.`);
    if (!portsOf(target).includes(to.port)) add(to.node, "no-such-port", to.port, `It has no port ${to.port}. It has: ${someOf(portsOf(target))}.`);
    const port = `${to.node} ${to.port}`;
    if (taken.has(port)) add(to.node, "port-taken-twice", to.port, "Two edges lead to this port. Remove one, or unite their rows before.");
    taken.add(port);
  }
  for (const node of nodes) for (const port of portsOf(node)) if (!taken.has(`${node.id} ${port}`)) add(node.id, "port-not-connected", port, "Nothing is connected here. Connect the step whose rows it takes.");
  return found;
}

/** Checks every node of a flow, and of the subgraphs in it. Nodes that nothing changed for are taken from `previous`. */
export function checkFlow(flow: Flow, context: FlowContext, previous: ReadonlyMap<string, CheckedNode> = new Map()): Map<string, CheckedNode> {
  const { order, circular, feeds } = orderFlow(flow, context.subgraphs);
  const edgeProblems = checkEdges(flow);
  const checked = new Map<string, CheckedNode>();
  for (const node of circular) {
    const problem: Problem = { severity: "error", code: "cycle", node: node.id, hosts: context.hosts, field: "", message: "The rows of this step come, over others, from itself. Remove an edge, or use a recursive step." };
    checked.set(node.id, { node, rows: null, problems: [problem], inside: new Map(), blockedBy: [], basis: [] });
  }
  for (const node of order) checked.set(node.id, checkOne(node, { feeds, edgeProblems: edgeProblems.get(node.id) ?? [], checked, context, previous: previous.get(node.id) }));
  return checked;
}

type Surroundings = { feeds: FlowOrder["feeds"]; edgeProblems: Pick<Problem, "code" | "field" | "message">[]; checked: ReadonlyMap<string, CheckedNode>; context: FlowContext; previous: CheckedNode | undefined };

function checkOne(node: QueryNode, { feeds, edgeProblems, checked, context, previous }: Surroundings): CheckedNode {
  const { subgraphs, parameters, hosts, lastGood } = context;
  const ports = portsOf(node);
  const feeders = ports.map((port) => feeds.get(`${node.id} ${port}`));
  const read = [...feeders, ...refsOf(node, subgraphs)];
  const sources = read.map((id) => (id === undefined ? undefined : checked.get(id)));
  const basis = [node, parameters, edgeProblems.map(({ message }) => message).join(), ...read, ...sources.map((source) => source?.rows), ...hostedDeep(node, subgraphs)];
  if (previous !== undefined && sameBasis(previous.basis, basis)) return previous;

  const problems: Problem[] = [];
  const report: Report = (code, field, message, severity = "error") => void problems.push({ severity, code, node: node.id, hosts, field, message });
  for (const { code, field, message } of edgeProblems) report(code, field, message);
  const blockedBy = read.filter((id, index): id is string => id !== undefined && sources[index] !== undefined && sources[index].rows === null);
  if (blockedBy.length > 0 || problems.length > 0) return { node, rows: null, problems, inside: new Map(), blockedBy, basis };

  const inputs = new Map(ports.flatMap((port, index) => (sources[index]?.rows ? [[port, sources[index].rows] as const] : [])));
  const inputPorts: Ports = new Map([...inputs].map(([port, { columns }]) => [port, columns]));

  const inside = new Map<string, ReadonlyMap<string, CheckedNode>>();
  const subgraph: NodeScope["subgraph"] = (name, field, { refPorts = new Map(), outerPorts = inputPorts }) => {
    const inner = subgraphs[name];
    if (inner === undefined || context.within.includes(name)) {
      if (inner === undefined) report("no-such-subgraph", field, `There is no subgraph ${name}.`);
      else report("subgraph-contains-itself", field, `Subgraph ${name} is asked inside itself. Use a recursive step.`);
      return null;
    }
    const results = checkFlow(inner, { ...context, hosts: [...hosts, node.id], within: [...context.within, name], around: [checked, ...context.around], refPorts, outer: [outerPorts, ...context.outer] });
    inside.set(name, results);
    const found = [...results.values()].flatMap((result) => result.problems);
    problems.push(...found);
    const rows = results.get(inner.output)?.rows ?? null;
    if (!results.has(inner.output)) report("no-such-node", field, `Subgraph ${name} gives the rows of ${inner.output}, which is not in it.`);
    else if (rows === null && !found.some(({ severity }) => severity === "error")) report("spoiled-subgraph", field, `Subgraph ${name} has errors.`);
    return rows;
  };

  const expressions: Omit<ExpressionScope, "ports" | "groupPorts"> = {
    outer: context.outer,
    parameters,
    report,
    subquery: (name, field, seen) => subgraph(name, field, { outerPorts: seen }),
    explainMissing: (port, column) => {
      const from = feeders[ports.indexOf(port)];
      const before = from === undefined ? undefined : lastGood.get([...hosts, from].join("/"))?.find(({ id }) => id === column);
      return before === undefined ? "" : `It was ${before.name} there before, and is gone. `;
    },
  };
  const scope: NodeScope = {
    id: node.id,
    input: (port) => inputs.get(port) ?? { columns: [], orderedBy: [] },
    expression: (expression, field, { standing = "row", ports: other = inputPorts, groupPorts } = {}) => checkExpression(expression, field, { ...expressions, ports: other, ...(groupPorts === undefined ? {} : { groupPorts }) }, standing),
    report,
    subgraph,
    ref: (of) => {
      if ("port" in of) {
        const rows = context.refPorts.get(of.port);
        if (rows === undefined) report("no-such-port", "of.port", `The step around brings no port ${of.port}. It brings: ${someOf([...context.refPorts.keys()])}.`);
        return rows ?? null;
      }
      const target = context.around[of.depth - 1]?.get(of.node);
      if (target === undefined) report("no-such-node", "of.node", `There is no step ${of.node} ${of.depth} graphs out.`);
      return target?.rows ?? null;
    },
  };
  const rows = checkNode(node, scope);
  const spoiled = problems.some(({ severity }) => severity === "error");
  // equal columns stay the same object: what lies behind need not be looked at again
  const unchanged = !spoiled && previous?.rows && JSON.stringify(previous.rows) === JSON.stringify(rows) ? previous.rows : rows;
  return { node, rows: spoiled ? null : unchanged, problems, inside, blockedBy: [], basis };
}
