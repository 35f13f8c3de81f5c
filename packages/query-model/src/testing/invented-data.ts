import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { QueryNode } from "../nodes/query-node.ts";
import { INTEGER, MONEY, TEXT } from "./graph-parts.ts";
import type { TestEngine } from "./engines.ts";

const TEXT_OF = { duckdb: "varchar", postgres: 'text collate "C"', mariadb: "varchar(200)" };
const DOUBLE_OF = { duckdb: "double", postgres: "double precision", mariadb: "double" };

/** Makes the tables that the invented graphs read, with what is awkward in them: NULL, ties, gaps, capitals, spaces, accents. */
export async function makeTables({ engine, run }: TestEngine): Promise<void> {
  const [text, double] = [TEXT_OF[engine], DOUBLE_OF[engine]];
  const statements = [
    "create table orders (id bigint not null, customer bigint not null, day date not null, total decimal(12, 2))",
    "insert into orders values (1, 1, '2026-01-05', 120.50), (2, 1, '2026-01-20', 80.00), (3, 2, '2026-01-31', 500.00), (4, 1, '2026-02-01', null), (5, 3, '2026-02-14', 500.00), (6, 2, '2026-02-28', 20.25), (7, 1, '2026-03-01', 120.50), (8, 4, '2026-03-31', 0.00), (9, 2, '2026-03-31', 75.10), (10, 3, '2026-12-31', 999999.99)",
    `create table customers (id bigint not null, name ${text} not null, country ${text})`,
    "insert into customers values (1, 'Ada', 'UK'), (2, 'ada', 'FR'), (3, 'Zoë', null), (4, 'B ', 'UK'), (5, 'b', 'DE')",
    `create table budget (team ${text} not null, q1 decimal(12, 2), q2 decimal(12, 2))`,
    "insert into budget values ('red', 10.00, null), ('blue', null, null), ('green', 7.50, 8.25)",
    `create table events (id bigint not null, who bigint not null, minute_of_day bigint not null, weight ${double})`,
    "insert into events values (1, 1, 0, 0.1), (2, 1, 10, 0.2), (3, 1, 55, null), (4, 1, 60, 0.7), (5, 2, 5, 1.5), (6, 2, 200, -2.5), (7, 3, 30, 0.0)",
    "create table transfers (id bigint not null, sender bigint not null, receiver bigint not null, amount bigint not null)",
    "insert into transfers values (1, 1, 2, 100), (2, 2, 3, 40), (3, 1, 3, 5), (4, 3, 1, 20), (5, 2, 2, 7), (6, 4, 1, 3)",
  ];
  if (engine === "duckdb") await run("load json");
  const [json, list] = [engine === "postgres" ? "jsonb" : "json", { duckdb: "varchar[]", postgres: "text[]", mariadb: null }[engine]];
  statements.push(`create table posts (id bigint not null, body ${json}${list === null ? "" : `, tags ${list}`})`);
  const posts: [number, string | null, string | null][] = [
    [1, '{"by": {"name": "Ada"}, "likes": 12, "lines": [1, "two", null]}', "['a', 'b', 'a']"],
    [2, '{"by": {"name": null}, "likes": 0, "lines": []}', "[]"],
    [3, '{"by": 7, "lines": {"not": "a list"}}', null],
    [4, null, "['c']"],
  ];
  for (const [id, body, tags] of posts) {
    const listed = tags === null ? "null" : engine === "postgres" ? `array${tags}::text[]` : tags;
    statements.push(`insert into posts values (${id}, ${body === null ? "null" : `'${body}'`}${list === null ? "" : `, ${listed}`})`);
  }
  for (const statement of statements) await run(statement);
}

const table = (id: string, name: string, columns: [string, string, ColumnType, boolean?][]): QueryNode => ({
  id,
  kind: "source",
  origin: { kind: "table", connection: "shop", table: name },
  columns: columns.map(([column, named, type, nullable = false]) => ({ id: column, name: named, type, nullable })),
});

export const customers = (id = "customers", p = "c") => table(id, "customers", [[`${p}_id`, "id", INTEGER], [`${p}_name`, "name", TEXT], [`${p}_country`, "country", TEXT, true]]);
export const budget = () => table("budget", "budget", [["team", "team", TEXT], ["q1", "q1", MONEY, true], ["q2", "q2", MONEY, true]]);
export const events = () => table("events", "events", [["e_id", "id", INTEGER], ["e_who", "who", INTEGER], ["e_at", "minute_of_day", INTEGER], ["e_weight", "weight", { kind: "float", bits: 64 }, true]]);
export const posts = (withTags = true) => table("posts", "posts", [["p_id", "id", INTEGER], ["p_body", "body", { kind: "json" }, true], ...(withTags ? [["p_tags", "tags", { kind: "list", of: TEXT }, true] satisfies [string, string, ColumnType, boolean]] : [])]);
export const transfers = (id = "transfers", p = "t") => table(id, "transfers", [[`${p}_id`, "id", INTEGER], [`${p}_from`, "sender", INTEGER], [`${p}_to`, "receiver", INTEGER], [`${p}_amount`, "amount", INTEGER]]);
