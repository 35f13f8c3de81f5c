// npm run bench -- check: how long 300 nodes take to check whole, after an edit of each of them, and to compile.
import { checkGraph, type CheckedGraph } from "../src/check/check-graph.ts";
import { compileGraph } from "../src/compile/compile-graph.ts";
import { engine } from "../src/graph/expression.ts";
import type { QueryGraph } from "../src/graph/query-graph.ts";
import type { QueryNode } from "../src/nodes/query-node.ts";
import { aggregate, ascending, call, column, edge, graphOf, integer, make, orders, outer } from "../src/testing/graph-parts.ts";

const NODES = 300;
/** Steps of a branch: a source, then these over and over; each branch is joined to the one before. */
const BRANCHES = 10;
const targets = { editMs: 20 };

const STEPS: ((id: string, prefix: string) => QueryNode)[] = [
  (id, p) => ({ id, kind: "filter", predicate: call("and", call("greater", column(`${p}_id`), integer(3)), call("is-not-null", column(`${p}_total`))) }),
  (id, p) => ({ id, kind: "select", rest: "keep", columns: [make(`${id}_x`, call("multiply", column(`${p}_id`), integer(2)))] }),
  (id, p) => ({ id, kind: "window", columns: [{ id: `${id}_w`, name: `${id} w`, function: "sum", arguments: [column(`${p}_total`)], partition: [column(`${p}_customer`)], order: [ascending(column(`${p}_day`))] }] }),
  (id, p) => ({ id, kind: "filter", predicate: call("less", column(`${p}_total`), { kind: "subquery", mode: "scalar", graph: `mean_${p}` }) }),
  (id, p) => ({ id, kind: "sort", keys: [ascending(column(`${p}_day`))] }),
];

function largeGraph(): QueryGraph {
  const nodes: QueryNode[] = [];
  const edges: QueryGraph["edges"] = [];
  const subgraphs: QueryGraph["subgraphs"] = {};
  let joined: string | undefined;
  for (let branch = 0; branch < BRANCHES; branch += 1) {
    const prefix = `b${branch}`;
    const source = `source_${branch}`;
    nodes.push(orders(source, prefix));
    subgraphs[`mean_${prefix}`] = {
      nodes: [orders("all", `x${branch}`), { id: "own", kind: "filter", predicate: call("equals", column(`x${branch}_customer`), outer(`${prefix}_customer`)) }, { id: "mean", kind: "aggregate", keys: [], measures: [make("mean", aggregate("average", column(`x${branch}_total`)))] }],
      edges: [edge("all", "own"), edge("own", "mean")],
      output: "mean",
    };
    let last = source;
    for (let step = 0; step < NODES / BRANCHES - 2; step += 1) {
      const id = `${prefix}_${step}`;
      const made = STEPS[step % STEPS.length]?.(id, prefix);
      if (made === undefined) continue;
      nodes.push(made);
      edges.push(edge(last, id));
      last = id;
    }
    if (joined === undefined) {
      nodes.push({ id: "first", kind: "filter", predicate: call("greater", column(`${prefix}_id`), integer(0)) });
      edges.push(edge(last, "first"));
      joined = "first";
    } else {
      const id = `join_${branch}`;
      nodes.push({ id, kind: "join", join: "inner", on: call("equals", column("b0_id", "left"), column(`${prefix}_id`, "right")), collision: { suffix: ` of ${prefix}` } });
      edges.push(edge(joined, id, "left"), edge(last, id, "right"));
      joined = id;
    }
  }
  return graphOf(nodes, edges, { subgraphs });
}

function time<T>(work: () => T): { ms: number; result: T } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}
const sorted = (values: number[]) => values.toSorted((a, b) => a - b);
const at = (values: number[], share: number) => Number((sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0).toFixed(2));

/** As a person edits: the node is another object with another predicate or the like, which gives other columns or not. */
function edited(graph: QueryGraph, index: number, round: number): QueryGraph {
  return {
    ...graph,
    nodes: graph.nodes.map((node, place) => {
      if (place !== index) return node;
      return node.kind === "source" ? { ...node, columns: node.columns.map((one, first) => (first === 3 ? { ...one, name: `total ${round}` } : one)) } : { ...node, label: `edit ${round}` };
    }),
  };
}

const graph = largeGraph();
const whole: number[] = [];
let checked: CheckedGraph = checkGraph(graph);
if (checked.problems.some(({ severity }) => severity === "error")) throw new Error(`The graph of the bench has errors: ${checked.problems[0]?.message}`);
for (let round = 0; round < 30; round += 1) whole.push(time(() => checkGraph(graph)).ms);
const edits: number[] = [];
for (let round = 0; round < 3; round += 1) {
  for (let index = 0; index < graph.nodes.length; index += 1) {
    const next = edited(checked.graph, index, round);
    const { ms, result } = time(() => checkGraph(next, checked));
    edits.push(ms);
    checked = result;
  }
}
const output = graph.outputs[0]?.node ?? "";
const compile = Object.fromEntries(engine.options.map((name) => [name, at(Array.from({ length: 10 }, () => time(() => compileGraph(checked, output, name)).ms), 0.5)]));
const figures = { nodes: graph.nodes.length, wholeMs: at(whole, 0.5), editMedianMs: at(edits, 0.5), editWorstMs: at(edits, 1), compileMs: compile };
const ok = figures.editWorstMs <= targets.editMs;
process.stdout.write(`${JSON.stringify({ bench: "check", ok, figures, targets })}\n`);
process.exit(ok ? 0 : 1);
