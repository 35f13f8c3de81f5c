import { sql } from "kysely";
import { sameType } from "@aiweb/contracts/query/column-type";
import type { JoinNode } from "../../nodes/join.ts";
import type { SetNode } from "../../nodes/set.ts";
import { aliasesOf, columnIn, render, tableBlock, wrap, type Block, type BlockColumn } from "../block.ts";
import { compileExpression, converted, typeNameOf } from "../compile-expression.ts";
import { castTo, list } from "../fragment.ts";
import { columnsRead, expressionPlace, ONE, outColumn, refuse, type NodePlace } from "../node-place.ts";
import { ENGINE_NAMES } from "../refusal.ts";

const WORDS: Partial<Record<JoinNode["join"], string>> = { inner: "inner join", left: "left join", right: "right join", full: "full join", cross: "cross join" };

/** Whether a block's rows may still be joined in its own FROM: its conditions stay right behind the join. */
function joinsOn(block: Block, read: ReadonlySet<string>, keepsConditions: boolean): boolean {
  return block.stage === "rows" && (keepsConditions || block.where.length === 0) && [...read].every((id) => columnIn(block, id).plain);
}

export function compileJoin(node: JoinNode, place: NodePlace): Block {
  const { join, on } = node;
  const { dialect, tables } = place.statement;
  if (join === "lateral") return compileLateral(node, place);
  if (join === "asof") return compileAsof(node, place);
  if (join === "full" && !dialect.fullJoin(on)) return compileFullByUnion(node, place);
  const read = (port: string) => (on === undefined ? new Set<string>() : columnsRead(on, port, place));
  const [givenLeft, givenRight] = [place.input("left"), place.input("right")];
  const left = joinsOn(givenLeft, read("left"), join !== "right" && join !== "full") && [...givenLeft.columns.values()].every(({ plain }) => plain || join === "semi" || join === "anti") ? givenLeft : wrap(givenLeft, tables);
  const half = join === "semi" || join === "anti";
  const merges = join === "inner" || join === "cross";
  const right = (half && joinsOn(givenRight, read("right"), true)) || givenRight.table || (merges && givenRight.stage === "rows" && isOneTable(givenRight)) ? givenRight : wrap(givenRight, tables);
  const ports = new Map([
    ["left", left],
    ["right", right],
  ]);
  const condition = on === undefined ? undefined : compileExpression(on, expressionPlace(place, ports)).fragment;
  if (half) {
    const inner = { ...right, order: [], where: [...right.where, condition ?? ONE] };
    const exists = sql`${sql.raw(join === "anti" ? "not " : "")}exists (\n${render(inner, [])}\n)`;
    return { ...left, where: [...left.where, exists], table: false };
  }
  const from = () => sql`${left.from()}\n${sql.raw(WORDS[join] ?? "cross join")} ${right.from()}${condition === undefined ? sql`` : sql` on ${condition}`}`;
  return { ...left, from, where: [...left.where, ...right.where], order: [], columns: joinedColumns(node, left, right, place), round: left.round ?? right.round, table: false, single: false };
}

/** The left rows of a join that is added to their own FROM. */
function leftOf(read: ReadonlySet<string>, place: NodePlace): Block {
  const given = place.input("left");
  return joinsOn(given, read, true) && [...given.columns.values()].every(({ plain }) => plain) ? given : wrap(given, place.statement.tables);
}

type Beside = { node: JoinNode; left: Block; right: Block; keep: boolean; place: NodePlace };

/** The left rows, each beside those of a query that looks at it. */
function besideEach({ node, left, right, keep, place }: Beside): Block {
  const { dialect, tables } = place.statement;
  if (!dialect.has.lateral) return refuse(place, `${ENGINE_NAMES[dialect.engine]} has no join that is run for each row. Use a window function or a subquery, or run this step on another engine.`);
  const outside = wrap(right, tables);
  const from = () => sql`${left.from()}\n${sql.raw(keep ? "left join lateral" : "cross join lateral")} ${outside.from()}${sql.raw(keep ? " on true" : "")}`;
  return { ...left, from, order: [], columns: joinedColumns(node, left, outside, place), round: left.round ?? outside.round, table: false, single: false };
}

function compileLateral(node: JoinNode, place: NodePlace): Block {
  const { graph, unmatched } = node.lateral ?? { graph: "", unmatched: "drop" };
  const left = leftOf(new Set(), place);
  const right = place.compileSubgraph(graph, { outer: [new Map([["left", left]]), ...place.outer], flows: place.flows });
  return besideEach({ node, left, right, keep: unmatched === "keep", place });
}

function compileAsof(node: JoinNode, place: NodePlace): Block {
  const { asof, on } = node;
  if (asof === undefined) throw new Error("The checked graph says what is matched.");
  const { dialect, tables } = place.statement;
  const reads = (port: string) => new Set([asof.left, asof.right, ...(on === undefined ? [] : [on])].flatMap((expression) => [...columnsRead(expression, port, place)]));
  const left = leftOf(reads("left"), place);
  const given = place.input("right");
  const right = given.table || (!dialect.has.asofJoin && joinsOn(given, reads("right"), true) && isOneTable(given)) ? given : wrap(given, tables);
  const within = expressionPlace(
    place,
    new Map([
      ["left", left],
      ["right", right],
    ]),
  );
  const [at, matched] = [compileExpression(asof.left, within), compileExpression(asof.right, within)];
  const backward = asof.direction === "backward";
  const conditions = [...(on === undefined ? [] : [compileExpression(on, within).fragment]), sql`(${at.fragment} ${sql.raw(backward ? ">=" : "<=")} ${matched.fragment})`];
  const keep = asof.unmatched === "keep";
  if (dialect.has.asofJoin) {
    const from = () => sql`${left.from()}\n${sql.raw(keep ? "asof left join" : "asof join")} ${right.from()} on ${list(conditions, sql` and `)}`;
    return { ...left, from, order: [], columns: joinedColumns(node, left, right, place), round: left.round ?? right.round, table: false, single: false };
  }
  const order = dialect.orderBy(matched.fragment, { direction: backward ? "descending" : "ascending", nulls: "last" }, matched.type);
  return besideEach({ node, left, right: { ...right, where: [...right.where, ...conditions], order: [order], limit: ONE, stage: "limited" }, keep, place });
}

/** A full join where the engine has none on this condition: the left join, and the right rows that have no left one. */
function compileFullByUnion(node: JoinNode, place: NodePlace): Block {
  const { tables } = place.statement;
  const matched = compileJoin({ ...node, join: "left" }, place);
  const right = wrap(place.input("right"), tables);
  const given = place.input("left");
  const left = given.stage === "rows" ? given : wrap(given, tables);
  const ports = new Map([
    ["left", left],
    ["right", right],
  ]);
  const condition = node.on === undefined ? ONE : compileExpression(node.on, expressionPlace(place, ports)).fragment;
  const alone = { ...right, where: [sql`not exists (\n${render({ ...left, order: [], where: [...left.where, condition] }, [])}\n)`] };
  const aliases = aliasesOf(place.columns);
  const nameOf = ({ id }: { id: string }) => aliases.get(id) ?? id;
  const ofRight = [...right.columns.values()];
  const filled = place.columns.map((column, index) => ({ alias: nameOf(column), fragment: ofRight[index - left.columns.size]?.fragment() ?? castTo(sql`null`, typeNameOf(column.type, place)) }));
  const both = () => sql`${render(matched, place.columns.map((column) => ({ alias: nameOf(column), fragment: columnIn(matched, column.id).fragment() })))}\nunion all\n${render(alone, filled)}`;
  const alias = tables.take(node.label ?? "joined", "joined");
  return tableBlock({ from: () => sql`(\n${both()}\n) as ${sql.id(alias)}`, alias, columns: place.columns, nameOf });
}

/** A table with conditions but nothing else: these may stand with those of the whole. */
function isOneTable(block: Block): boolean {
  return block.single && [...block.columns.values()].every(({ plain }) => plain);
}

/** Both sides' columns as they are behind the join: under its ids and names, and NULL where it fills up a side. */
function joinedColumns({ collision }: JoinNode, left: Block, right: Block, place: NodePlace): Map<string, BlockColumn> {
  const all = [...left.columns, ...[...right.columns].map(([id, column]): [string, BlockColumn] => [collision?.ids?.[id] ?? id, column])];
  return new Map(all.map(([id, column]) => [id, { ...column, column: outColumn(place, id) }]));
}

/** The operators of all engines; each operand is a SELECT whose columns stand in the first one's order. */
export function compileSet({ operation, by, ports, label }: SetNode, place: NodePlace): Block {
  const { tables } = place.statement;
  const blocks = ports.map(place.input);
  const [first] = blocks;
  if (first === undefined) throw new Error("The checked graph unites at least two.");
  const aliases = aliasesOf(place.columns);
  const operand = (given: Block) => {
    const block = given.limit !== undefined || given.offset !== undefined ? wrap(given, tables) : { ...given, order: [] };
    const columns = [...block.columns.values()];
    const chosen = place.columns.map((out, index) => {
      const found = by === "name" ? columns.find(({ column }) => column.name === out.name) : columns[index];
      if (found === undefined) throw new Error(`The checked graph has no column for ${out.name} here.`);
      const fragment = found.fragment();
      return { fragment: sameType(found.column.type, out.type) ? fragment : converted(fragment, found.column.type, out.type, place), alias: aliases.get(out.id) ?? out.id };
    });
    return render(block, chosen);
  };
  const alias = tables.take(label ?? operation, "united");
  const text = list(blocks.map(operand), sql.raw(`\n${operation.replace("-", " ")}\n`));
  return tableBlock({ from: () => sql`(\n${text}\n) as ${sql.id(alias)}`, alias, columns: place.columns, nameOf: ({ id }) => aliases.get(id) ?? id });
}
