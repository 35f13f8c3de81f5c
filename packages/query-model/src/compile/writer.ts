import { DummyDriver, Kysely, MysqlAdapter, MysqlIntrospector, PostgresAdapter, PostgresIntrospector, type Dialect as KyselyDialect } from "kysely";
import type { Dialect } from "./dialects/dialect.ts";

/** Kysely, which here writes text and never asks a database. */
export function writerFor(dialect: Dialect): Kysely<Record<string, never>> {
  const mysql = dialect.kysely === "mysql";
  const kysely: KyselyDialect = {
    createAdapter: () => (mysql ? new MysqlAdapter() : new PostgresAdapter()),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => (mysql ? new MysqlIntrospector(db) : new PostgresIntrospector(db)),
    createQueryCompiler: () => dialect.compiler(),
  };
  return new Kysely({ dialect: kysely });
}
