import { createLogger } from "@aiweb/service/logger";
import { insertTask } from "@aiweb/db/queries/queue/insert-task";
import { releaseDeadWorkers } from "@aiweb/db/queries/queue/release-dead-workers";
import { testDatabase } from "@aiweb/db/testing/test-database";
import { runMigrations } from "graphile-worker";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { SessionLocks } from "./session-locks.ts";

const log = createLogger({ name: "test", level: "silent" });

test("tasks of a worker that is gone are given back; a living one's are not", async () => {
  const { db, url } = await testDatabase();
  await runMigrations({ connectionString: url });
  for (const worker of ["dead", "living", "new"]) {
    await insertTask(db, { name: "x", payload: { worker } });
    await sql`update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() - ${worker === "new" ? 1 : 60} * interval '1 second' where payload->>'worker' = ${worker}`.execute(db);
  }
  const living = new SessionLocks(url, log);
  await living.holdWorker("living");
  expect(await releaseDeadWorkers(db)).toEqual(["dead"]);
  expect(await releaseDeadWorkers(db)).toEqual([]);
  // Its connection ends with its process, however that ends.
  await living.close();
  await expect.poll(() => releaseDeadWorkers(db)).toEqual(["living"]);
});

test("one process leads, and the next one takes over when it is gone", async () => {
  const { url } = await testDatabase();
  const [first, second] = [new SessionLocks(url, log), new SessionLocks(url, log)];
  expect([await first.lead(), await second.lead(), await first.lead()]).toEqual([true, false, true]);
  await first.close();
  await expect.poll(() => second.lead()).toBe(true);
  await second.close();
});

test("many ask at once, and the process still leads", async () => {
  const { db, url } = await testDatabase();
  const locks = new SessionLocks(url, log);
  const answers = await Promise.all([locks.holdWorker("one"), locks.holdWorker("two"), locks.lead(), locks.lead(), locks.lead()]);
  expect(answers.slice(2)).toEqual([true, true, true]);
  expect(await locks.lead()).toBe(true);
  const held = await sql<{ pids: number }>`select count(distinct pid)::int as pids from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`.execute(db);
  expect(held.rows).toEqual([{ pids: 1 }]);
  await locks.close();
});

test("a lost connection is replaced, and its locks taken again", async () => {
  const { db, url } = await testDatabase();
  await runMigrations({ connectionString: url });
  const locks = new SessionLocks(url, log);
  await locks.holdWorker("living");
  expect(await locks.lead()).toBe(true);
  await sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`.execute(db);
  await expect.poll(() => locks.lead().catch(() => false)).toBe(true);
  const held = await sql<{ locks: number }>`select count(*)::int as locks from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`.execute(db);
  expect(held.rows).toEqual([{ locks: 2 }]);
  await locks.close();
});
