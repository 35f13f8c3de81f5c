import { sql } from "kysely";
import { sameType } from "@aiweb/contracts/query/column-type";
import type { AssertNode, RecursiveNode, SqlNode } from "../../nodes/nested.ts";
import { columnIn, render, ROUND, tableBlock, wrap, type Block } from "../block.ts";
import { list, type Fragment } from "../fragment.ts";
import { converted } from "../compile-expression.ts";
import { compileIn, refuse, wrapInOrder, type NodePlace } from "../node-place.ts";
import { ENGINE_NAMES } from "../refusal.ts";

/** A query by hand as a common table, in which its ports are tables of their names. It is one SELECT of its engine. */
export function compileSql({ id, engine, text, ports, label }: SqlNode, place: NodePlace): Block {
  const { dialect, tables, shared } = place.statement;
  if (engine !== dialect.engine) return refuse(place, `This step is written for ${ENGINE_NAMES[engine]}, not for ${ENGINE_NAMES[dialect.engine]}. Run it there, or write it anew.`);
  if (!place.root) return refuse(place, "A step in SQL of one's own stands in the graph itself, not in a subquery or group.");
  const inputs = ports.map((port) => ({ port, block: place.input(port) }));
  const name = tables.take(label ?? id, "step");
  const columns = place.columns.map((_, index) => `c${index + 1}`);
  const given = () => list(inputs.map(({ port, block }) => sql`${sql.id(port)} as (\n${renderNamed(block)}\n)`));
  // a line of its own: the text may end in a comment
  const query = sql`select * from (\n${sql.raw(text)}\n) as ${sql.id("by_hand")}`;
  shared.set(name, { columns, render: () => (inputs.length === 0 ? query : sql`with ${given()}\n${query}`) });
  const alias = tables.take(name, "step");
  return tableBlock({ from: () => sql`${sql.id(name)} as ${sql.id(alias)}`, alias, columns: place.columns, nameOf: (column) => columns[place.columns.findIndex(({ id: one }) => one === column.id)] ?? column.id, table: true });
}

/** A block under the names that people gave its columns: the text by hand names them. */
function renderNamed(block: Block): Fragment {
  return render(
    block,
    [...block.columns.values()].map(({ column, fragment }) => ({ fragment: fragment(), alias: column.name })),
  );
}

/** The rows as they come; each check is a query of its own, which gives a row where it fails. */
export function compileAssert({ id, checks }: AssertNode, place: NodePlace): Block {
  const { tables, checks: found } = place.statement;
  const block = wrapInOrder(place.input("in"), place);
  const unordered = { ...block, order: [] };
  const failing = (condition: Fragment) => sql`${render({ ...unordered, where: [condition] }, [])}\nlimit 1`;
  const ask = (says: string, query: () => Fragment) => found.push({ node: id, says, query });
  for (const check of checks) {
    switch (check.check) {
      case "unique": {
        const keys = () => list(check.columns.map((column) => columnIn(block, column).fragment()));
        ask(`${named(block, check.columns)} stands twice.`, () => sql`${render({ ...unordered, group: keys(), having: [sql`(count(*) > 1)`], stage: "grouped" }, [])}\nlimit 1`);
        break;
      }
      case "not-null":
        for (const column of check.columns) ask(`${named(block, [column])} is NULL in a row.`, () => failing(sql`(${columnIn(block, column).fragment()} is null)`));
        break;
      case "holds":
        ask(`“${check.name}” does not hold.`, () => failing(sql`(not coalesce(${compileIn(check.predicate, block, place).fragment}, (1 = 0)))`));
        break;
      case "row-count": {
        const { least, most } = check;
        if (least !== undefined) ask(`There are fewer than ${least} rows.`, () => render({ ...unordered, group: null, having: [sql`(count(*) < ${sql.raw(String(least))})`], stage: "grouped" }, []));
        if (most !== undefined) ask(`There are more than ${most} rows.`, () => render({ ...unordered, group: null, having: [sql`(count(*) > ${sql.raw(String(most))})`], stage: "grouped" }, []));
        break;
      }
      case "relation": {
        const related = wrap(place.input(check.port), tables);
        const same = () => list(check.columns.map((column, index) => sql`(${columnIn(block, column).fragment()} = ${columnIn(related, check.related[index] ?? "").fragment()})`), sql` and `);
        const known = () => list(check.columns.map((column) => sql`(${columnIn(block, column).fragment()} is not null)`), sql` and `);
        ask(`${named(block, check.columns)} is not among the related rows.`, () => failing(sql`${known()} and not exists (\n${render({ ...related, where: [same()] }, [])}\n)`));
      }
    }
  }
  return block;
}

function named(block: Block, ids: readonly string[]): string {
  return ids.map((id) => columnIn(block, id).column.name).join(", ");
}

/**
 * A recursive common table. Each row carries the round that it comes from: a round beyond the deepest is made, so that a
 * check finds it, and none after it. Where equal rows are left out, the rounds are not counted: they end by themselves.
 */
export function compileRecursive({ id, step, union, deepest, label }: RecursiveNode, place: NodePlace): Block {
  const { tables, shared, checks } = place.statement;
  if (!place.root) return refuse(place, "A recursive step stands in the graph itself, not in a subquery or group.");
  const counts = union === "all";
  const name = tables.take(label ?? id, "rounds");
  const names = [...place.columns.map((_, index) => `c${index + 1}`), ...(counts ? [ROUND] : [])];
  const read = (): Block => {
    const alias = tables.take(name, "rounds");
    const block = tableBlock({ from: () => sql`${sql.id(name)} as ${sql.id(alias)}`, alias, columns: place.columns, nameOf: (column) => names[place.columns.findIndex((one) => one.id === column.id)] ?? column.id, table: true });
    return counts ? { ...block, round: () => sql.id(alias, ROUND) } : block;
  };
  const seed = place.input("seed");
  const next = place.compileSubgraph(step, { ports: new Map([["previous", read()]]), outer: place.outer, flows: place.flows });
  if (counts && next.round === undefined) return refuse(place, "A round filters, joins and selects from the rows before it; it does not group, cut or unite them.");
  const rows = (block: Block, round: Fragment) => {
    const chosen = [...block.columns.values()].map(({ column, fragment }, index) => {
      const out = place.columns[index] ?? column;
      return { fragment: sameType(column.type, out.type) ? fragment() : converted(fragment(), column.type, out.type, place), alias: names[index] ?? column.id };
    });
    return render({ ...block, order: [] }, counts ? [...chosen, { fragment: round, alias: ROUND }] : chosen);
  };
  const made = () => {
    const round = next.round?.();
    const further = round === undefined ? next : { ...next, where: [...next.where, sql`(${round} <= ${sql.raw(String(deepest))})`] };
    return sql`${rows(seed, sql`0`)}\n${sql.raw(counts ? "union all" : "union")}\n${rows(further, sql`(${round ?? sql`0`} + 1)`)}`;
  };
  shared.set(name, { columns: names, recursive: true, render: made });
  if (counts) checks.push({ node: id, says: `It goes deeper than ${deepest} rounds.`, query: () => sql`select 1 as ${sql.id("one")}\nfrom ${sql.id(name)}\nwhere (${sql.id(ROUND)} > ${sql.raw(String(deepest))})\nlimit 1` });
  return { ...read(), round: undefined };
}
