import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { connect, type Db } from "../connect.ts";
import { TEMPLATE_DATABASE } from "./postgres.global-setup.ts";

export interface TestDatabase {
  db: Db;
  url: string;
}

async function administrate(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject("postgresUrl")}postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A fresh, migrated database of its own, and how to drop it; for `beforeAll` … `afterAll`. */
export async function openTestDatabase(): Promise<TestDatabase & { close: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administrate(`create database ${name} template ${TEMPLATE_DATABASE}`);
  const url = inject("postgresUrl") + name;
  const { db } = connect(url, { max: 8 });
  return {
    db,
    url,
    close: async () => {
      await db.destroy();
      await administrate(`drop database ${name} with (force)`);
    },
  };
}

/** A fresh, migrated database for the running test, dropped when it ends. */
export async function testDatabase(): Promise<TestDatabase> {
  const { close, ...database } = await openTestDatabase();
  onTestFinished(close);
  return database;
}
