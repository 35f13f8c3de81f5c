import { sql } from "kysely";
import { expect, test } from "vitest";
import { MIGRATIONS, migrate } from "./migrate.ts";
import { testDatabase } from "./testing/test-database.ts";

test("migrating twice, at once, does the work once", async () => {
  const { db } = await testDatabase();
  await sql`drop schema public cascade; create schema public`.execute(db);
  const runs = await Promise.all([migrate(db), migrate(db)]);
  expect(runs.flat().sort()).toEqual(Object.keys(MIGRATIONS));
  expect(await migrate(db)).toEqual([]);
});

test("a database made by a newer AIWeb is refused", async () => {
  const { db } = await testDatabase();
  await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2099-01-01')`.execute(db);
  await expect(migrate(db)).rejects.toThrow(/9999-from-the-future/);
});
