import { createConnection, type Connection } from "mariadb";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { MariaDbEngine } from "../mariadb/mariadb-engine.ts";
import { conforms, REFUSED_BY_ALL, rowsOf } from "./conformance.ts";
import { openProxy, type Proxy } from "./proxy.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** URL of MariaDB, as the global set-up of packages/query-model provides it; empty where there is none. */
    mariaDbUrl: string;
  }
}

const server = inject("mariaDbUrl");
const name = `data_engine_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
let proxy: Proxy;
let reader: MariaDbEngine;
let admin: Connection;

async function openAdmin(): Promise<Connection> {
  const { hostname, port, username, password } = new URL(server);
  return await createConnection({ host: hostname, port: Number(port || 3306), user: decodeURIComponent(username), password: decodeURIComponent(password), connectTimeout: 2_000, rowsAsArray: true, multipleStatements: true });
}

describe.skipIf(server === "")("MariaDB", () => {
  const through = (user: string) => `mariadb://${user}:secret@127.0.0.1:${proxy.port}/${name}`;

  beforeAll(async () => {
    admin = await openAdmin();
    await admin.query(`create database ${name} character set utf8mb4 collate utf8mb4_nopad_bin; create user ${name} identified by 'secret'; grant select on ${name}.* to ${name};
      create table ${name}.things (id bigint primary key, name varchar(40) collate utf8mb4_general_ci not null, price decimal(12, 2), body json, yes boolean);
      create table ${name}.moments (at timestamp(6) not null); set time_zone = '+02:00'; insert into ${name}.moments values ('2026-10-25 02:30:00.123456'); set time_zone = default;
      create view ${name}.cheap as select id from ${name}.things`);
    const { hostname, port } = new URL(server);
    proxy = await openProxy({ host: hostname, port: Number(port || 3306) });
    reader = new MariaDbEngine(through(name));
  }, 60_000);

  afterAll(async () => {
    await reader.close();
    await proxy.close();
    await admin.query(`drop database ${name}; drop user ${name}`);
    await admin.end();
  });

  conforms({
    engine: () => reader,
    values: [
      { expression: "cast('-9999999999999999999999999999.9999999999' as decimal(38, 10))", value: "-9999999999999999999999999999.9999999999", type: { kind: "decimal", precision: 38, scale: 10 } },
      { expression: "cast(-9223372036854775808 as signed)", value: -(2n ** 63n), type: { kind: "integer", bits: 64, signed: true } },
      { expression: "cast(18446744073709551615 as unsigned)", value: 2n ** 64n - 1n, type: { kind: "integer", bits: 64, signed: false } },
      { expression: `'${String(2n ** 256n - 1n).padStart(78, "0")}'`, value: String(2n ** 256n - 1n).padStart(78, "0"), type: { kind: "text" } },
      { expression: "cast(0.1 as double)", value: 0.1, type: { kind: "float", bits: 64 } },
      { expression: "cast('Zoë''s 🦆' as char)", value: "Zoë's 🦆", type: { kind: "text" } },
      { expression: "x'00ff'", value: new Uint8Array([0, 255]), type: { kind: "bytes" } },
      { expression: "cast('2026-02-28 23:59:59.5' as datetime(6))", value: "2026-02-28T23:59:59.5", type: { kind: "timestamp", zone: false } },
      { expression: "(select at from moments)", value: "2026-10-25T00:30:00.123456Z", type: { kind: "timestamp", zone: true } },
      { expression: "from_unixtime(0)", value: "1970-01-01T00:00:00", type: { kind: "timestamp", zone: false } },
      { expression: "cast('2024-02-29' as date)", value: "2024-02-29", type: { kind: "date" } },
      { expression: "cast('23:59:59.25' as time(6))", value: "23:59:59.25", type: { kind: "time" } },
      { expression: `json_extract('{"a": [1, null]}', '$')`, value: '{"a": [1, null]}', type: { kind: "json" } },
    ],
    millionRows: "select seq as n, repeat('x', 100) as filler from seq_1_to_1000000",
    endless: "select count(*) as n from seq_1_to_1000000000 as a cross join seq_1_to_1000 as b where a.seq + b.seq > 0",
    endlessRows: "select a.seq, repeat('x', 100) as filler from seq_1_to_1000000 as a cross join seq_1_to_1000 as b",
    running: async () => (await admin.query<unknown[]>("select id from information_schema.processlist where user = ? and command in ('Query', 'Execute')", [name])).length,
    cut: () => proxy.cut(),
    cutCode: "source-lost",
    textParameter: "cast(? as char)",
    refused: [
      ...REFUSED_BY_ALL,
      "select 1 into outfile '/tmp/out'",
      "select 1) as t into outfile '/tmp/out' -- ",
      "select * from things for update",
      "select * from things lock in share mode",
      "select load_file('/etc/passwd')",
      "select sleep(1000)",
      "select benchmark(1000000000, 1)",
      "select get_lock('a', 10)",
      "select 1 /*! into outfile '/tmp/out' */",
      "select 1 /*M! into outfile '/tmp/out' */",
      "select 1 /*!50000 into outfile '/tmp/out' */",
      "select 'a' , sleep(9)",
      "select 'a, sleep(9)",
      "select 1 /* one that does not end",
      "select 1 #\n; drop table things",
      "load data infile '/etc/passwd' into table things",
      "do sleep(1)",
      "handler things open",
      "with w as (select 1) delete from things",
      "prepare s from 'drop table things'",
      "replace into things values (1)",
    ],
    wrong: "select nowhere from things",
  });

  test("names and functions that read like commands stay usable", async () => {
    expect(await rowsOf(await reader.run({ sql: "select replace('abc', 'b', 'x') as `update`, insert('abc', 2, 1, 'y') as `into`, 'sleep(1); delete' as said -- into\n# lock\n/* delete */", parameters: [] }))).toEqual([["axc", "ayc", "sleep(1); delete"]]);
  });

  test("a role that may write is refused, and told what to grant instead", async () => {
    await admin.query(`create user ${name}_w identified by 'secret'; grant select, update (name) on ${name}.things to ${name}_w`);
    await expect(new MariaDbEngine(through(`${name}_w`)).run({ sql: "select 1 as one", parameters: [] })).rejects.toMatchObject({ code: "role-can-write", message: expect.stringMatching(/it has UPDATE on .*create user aiweb_reader/) });
    await admin.query(`drop user ${name}_w`);
  });

  test("a role that may write still only reads when it is taken", async () => {
    await admin.query(`create user ${name}_w identified by 'secret'; grant all on ${name}.* to ${name}_w; create function ${name}.writes() returns int modifies sql data begin insert into ${name}.things values (1, 'x', null, null, null); return 1; end`);
    const writer = new MariaDbEngine(through(`${name}_w`), { allowWritingRole: true });
    await expect(async () => await rowsOf(await writer.run({ sql: "select writes() as written", parameters: [] }))).rejects.toMatchObject({ code: "statement-refused" });
    expect(await admin.query(`select * from ${name}.things`)).toEqual([]);
    await admin.query(`drop user ${name}_w; drop function ${name}.writes`);
  });

  test("a server that is gone is told of, and is simply there again", async () => {
    proxy.goDown();
    await expect(reader.run({ sql: "select 1 as one", parameters: [] })).rejects.toMatchObject({ code: "source-unreachable" });
    proxy.comeBack();
    expect(await rowsOf(await reader.run({ sql: "select 'there' as one", parameters: [] }))).toEqual([["there"]]);
  });

  test("tables are described page by page", async () => {
    const first = await reader.describe({ limit: 1 });
    expect(first.tables).toMatchObject([{ schema: name, name: "cheap", primaryKey: [] }]);
    const { tables, next } = await reader.describe({ after: first.next, limit: 5 });
    expect({ tables, next }).toEqual({
      next: null,
      tables: [
        { schema: name, name: "moments", primaryKey: [], columns: [{ name: "at", type: { kind: "timestamp", zone: true }, nullable: false }] },
        {
          schema: name,
          name: "things",
          primaryKey: ["id"],
          columns: [
            { name: "id", type: { kind: "integer", bits: 64, signed: true }, nullable: false },
            { name: "name", type: { kind: "text" }, nullable: false, collation: "utf8mb4_general_ci" },
            { name: "price", type: { kind: "decimal", precision: 12, scale: 2 }, nullable: true },
            { name: "body", type: { kind: "json" }, nullable: true },
            { name: "yes", type: { kind: "boolean" }, nullable: true },
          ],
        },
      ],
    });
  });
});
