import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { PostgresEngine } from "../postgres/postgres-engine.ts";
import { conforms, REFUSED_BY_ALL, rowsOf } from "./conformance.ts";
import { openProxy, type Proxy } from "./proxy.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** URL of the test server, as the global set-up of packages/db provides it. */
    postgresUrl: string;
  }
}

const role = `data_engine_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
const admin = () => `${inject("postgresUrl")}${role}`;
let proxy: Proxy;
let reader: PostgresEngine;
let client: pg.Client;

function through(user: string): string {
  const url = new URL(admin());
  url.username = user;
  url.password = "secret";
  url.host = `127.0.0.1:${proxy.port}`;
  return url.href;
}

beforeAll(async () => {
  const first = new pg.Client({ connectionString: `${inject("postgresUrl")}postgres` });
  await first.connect();
  await first.query(`create database ${role}`);
  await first.query(`create role ${role} login password 'secret'`);
  await first.end();
  const { hostname, port } = new URL(admin());
  proxy = await openProxy({ host: hostname, port: Number(port) });
  client = new pg.Client({ connectionString: admin() });
  await client.connect();
  await client.query(`create table public.things (id bigint primary key, name text not null, price numeric(12, 2), tags text[], at timestamptz);
    create view public.cheap as select id from public.things;
    create function public.writes() returns int language plpgsql as $$ begin insert into public.things values (1, 'x'); return 1; end $$;
    grant select on all tables in schema public to ${role}`);
  reader = new PostgresEngine(through(role));
}, 60_000);

afterAll(async () => {
  await reader.close();
  await client.end();
  await proxy.close();
  const last = new pg.Client({ connectionString: `${inject("postgresUrl")}postgres` });
  await last.connect();
  await last.query(`drop database ${role} with (force)`);
  await last.query(`drop role ${role}`);
  await last.end();
});

conforms({
  engine: () => reader,
  values: [
    { expression: "cast('-9999999999999999999999999999.9999999999' as numeric(38, 10))", value: "-9999999999999999999999999999.9999999999", type: { kind: "decimal", precision: 38, scale: 10 } },
    { expression: "cast(-9223372036854775808 as bigint)", value: -(2n ** 63n), type: { kind: "integer", bits: 64, signed: true } },
    { expression: "cast(-5 as integer)", value: -5, type: { kind: "integer", bits: 32, signed: true } },
    { expression: `cast(${2n ** 256n - 1n} as numeric(78, 0))`, value: String(2n ** 256n - 1n), type: { kind: "uint256" } },
    { expression: "cast(0.1 as double precision)", value: 0.1, type: { kind: "float", bits: 64 } },
    { expression: "cast('NaN' as double precision)", value: Number.NaN, type: { kind: "float", bits: 64 } },
    { expression: "cast(0.1 as real)", value: Math.fround(0.1), type: { kind: "float", bits: 32 } },
    { expression: "true", value: true, type: { kind: "boolean" } },
    { expression: "cast('Zoë''s 🦆' as text)", value: "Zoë's 🦆", type: { kind: "text" } },
    { expression: String.raw`cast('\x00ff' as bytea)`, value: new Uint8Array([0, 255]), type: { kind: "bytes" } },
    { expression: "cast('2026-10-25 02:30:00.123456+02' as timestamptz)", value: "2026-10-25T00:30:00.123456Z", type: { kind: "timestamp", zone: true } },
    { expression: "cast('2026-02-28 23:59:59.5' as timestamp)", value: "2026-02-28T23:59:59.5", type: { kind: "timestamp", zone: false } },
    { expression: "cast('2024-02-29' as date)", value: "2024-02-29", type: { kind: "date" } },
    { expression: "cast('23:59:59.25' as time)", value: "23:59:59.25", type: { kind: "time" } },
    { expression: "cast('1 year 2 months -3 days 04:05:06' as interval)", value: "1 year 2 months -3 days 04:05:06", type: { kind: "interval" } },
    { expression: `cast('{"a": [1, null]}' as jsonb)`, value: '{"a": [1, null]}', type: { kind: "json" } },
    { expression: "cast('0190a000-0000-7000-8000-000000000001' as uuid)", value: "0190a000-0000-7000-8000-000000000001", type: { kind: "uuid" } },
    { expression: String.raw`array['a', null, 'q"b\', '{,}', 'NULL']`, value: ["a", null, 'q"b\\', "{,}", "NULL"], type: { kind: "list", of: { kind: "text" } } },
    { expression: "array[cast(1 as bigint), 2]", value: [1n, 2n], type: { kind: "list", of: { kind: "integer", bits: 64, signed: true } } },
  ],
  millionRows: "select n, repeat('x', 100) as filler from generate_series(cast(1 as bigint), 1000000) as s (n)",
  endless: "select count(*) as n from generate_series(1, 1000000000) as a, generate_series(1, 1000) as b",
  endlessRows: "select a, repeat('x', 100) as filler from generate_series(1, 1000000) as a, generate_series(1, 1000) as b",
  running: async () => Number((await client.query<{ n: string }>("select count(*) as n from pg_stat_activity where usename = $1 and state = 'active'", [role])).rows[0]?.n),
  cut: () => proxy.cut(),
  cutCode: "source-lost",
  textParameter: "cast($1 as text)",
  refused: [...REFUSED_BY_ALL, "with gone as (delete from things returning id) select * from gone", "select * into copied from things", "copy things to '/tmp/out'", "vacuum", "do $$ begin end $$", "table things; delete from things", "select * from things for update", "select writes()", "select set_config('transaction_read_only', 'off', false)", "select nextval('nowhere') where false; commit", "select lo_create(0)", 'select pg_catalog."lo_create" (0)', String.raw`select U&"lo_cre\0061te"(0)`, "select /* now */ pg_advisory_lock(1)", "select pg_terminate_backend(1)", "select query_to_xml('select lo_create(0)', true, true, '')", "select pg_sleep(100)"],
  wrong: "select nowhere from things",
});

test("a role that may write is refused, and told what to grant instead", async () => {
  const writer = new PostgresEngine(admin());
  await expect(writer.run({ sql: "select 1 as one", parameters: [] })).rejects.toMatchObject({ code: "role-can-write", message: expect.stringContaining("create role aiweb_reader") });
  await client.query(`create role ${role}_w login password 'secret'; grant update (name) on public.things to ${role}_w`);
  const narrow = new PostgresEngine(through(`${role}_w`));
  await expect(narrow.run({ sql: "select 1 as one", parameters: [] })).rejects.toMatchObject({ message: expect.stringContaining("may change public.things") });
  await client.query(`drop owned by ${role}_w; drop role ${role}_w`);
});

test("a role that may write still only reads when it is taken", async () => {
  const writer = new PostgresEngine(admin(), { allowWritingRole: true });
  expect(await rowsOf(await writer.run({ sql: "select count(*) as n from public.things", parameters: [] }))).toEqual([[0n]]);
  await expect(writer.run({ sql: "select public.writes() as written", parameters: [] })).rejects.toMatchObject({ code: "statement-refused" });
  await expect(writer.run({ sql: "with w as (insert into public.things values (1, 'x') returning 1) select * from w", parameters: [] })).rejects.toMatchObject({ code: "statement-refused" });
  expect((await client.query("select * from public.things")).rows).toEqual([]);
});

test("a server that is gone is told of, and is simply there again", async () => {
  proxy.goDown();
  await expect(reader.run({ sql: "select 1 as one", parameters: [] })).rejects.toMatchObject({ code: "source-unreachable" });
  proxy.comeBack();
  expect(await rowsOf(await reader.run({ sql: "select 1 as one", parameters: [] }))).toEqual([[1]]);
});

test("tables are described page by page", async () => {
  const first = await reader.describe({ limit: 1 });
  expect(first.tables).toMatchObject([{ schema: "public", name: "cheap", primaryKey: [] }]);
  const { tables, next } = await reader.describe({ after: first.next, limit: 5 });
  expect({ tables, next }).toMatchObject({
    next: null,
    tables: [
      {
        schema: "public",
        name: "things",
        primaryKey: ["id"],
        columns: [
          { name: "id", type: { kind: "integer", bits: 64 }, nullable: false },
          { name: "name", type: { kind: "text" }, nullable: false },
          { name: "price", type: { kind: "decimal", precision: 12, scale: 2 }, nullable: true },
          { name: "tags", type: { kind: "list", of: { kind: "text" } }, nullable: true },
          { name: "at", type: { kind: "timestamp", zone: true }, nullable: true },
        ],
      },
    ],
  });
});
