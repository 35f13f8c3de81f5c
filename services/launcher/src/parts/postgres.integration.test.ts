import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { connect } from "@aiweb/db/connect";
import { commandLine, listProcesses } from "../process/process-table.mjs";

const launcher = path.resolve(import.meta.dirname, "../testing/database-launcher.mjs");
let folder = "";
const launched: ChildProcess[] = [];

beforeAll(() => {
  // Longer than a Unix-socket path may be, and closed to everybody else: Postgres must not mind either.
  folder = path.join(mkdtempSync(path.join(tmpdir(), "aiweb-postgres-")), "a-data-directory-whose-path-is-longer-than-the-107-bytes-of-a-socket-address", "data");
});
afterAll(() => {
  for (const child of launched) child.kill("SIGKILL");
  rmSync(path.resolve(folder, "../.."), { recursive: true, force: true });
});

async function launch(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [launcher, folder], { stdio: ["ignore", "pipe", "inherit"] });
  launched.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith("postgres://")) return { child, url: line };
  }
  throw new Error("the database did not start");
}

async function query(url: string, text: string): Promise<unknown[]> {
  const { pool } = connect(url, { max: 1 });
  try {
    return (await pool.query(text)).rows;
  } finally {
    await pool.end();
  }
}

test("the embedded Postgres survives kill -9 of the launcher and of itself, and leaves nothing behind", async () => {
  const first = await launch();
  await query(first.url, "create table kept (word text)");
  await query(first.url, "insert into kept values ('committed')");
  first.child.kill("SIGKILL");

  const second = await launch();
  expect(await query(second.url, "select word from kept")).toEqual([{ word: "committed" }]);

  await query(second.url, "insert into kept values ('again')");
  process.kill(Number(readFileSync(path.join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
  const words = await vi.waitFor(() => query(second.url, "select word from kept"), { timeout: 15_000, interval: 100 });
  expect(words).toEqual([{ word: "committed" }, { word: "again" }]);

  second.child.kill("SIGTERM");
  await once(second.child, "exit");
  expect(listProcesses().filter((entry) => commandLine(entry.pid).includes(folder))).toEqual([]);
});

test("it refuses a wrong password", async () => {
  const { child, url } = await launch();
  const wrong = new URL(url);
  wrong.password = "guess";
  await expect(query(wrong.href, "select 1")).rejects.toThrow(/password authentication failed/);
  child.kill("SIGTERM");
  await once(child, "exit");
});
