import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { getJobOutput } from "@aiweb/contracts/jobs/get-job";
import { connect } from "@aiweb/db/connect";
import { testDatabase } from "@aiweb/db/testing/test-database";
import { FakeRay } from "@aiweb/jobs/testing/fake-ray";
import { bringDataset, makeApiKey, startFineTune } from "./demo/road.ts";
import { signIn } from "./demo/session.ts";
import { waitFor } from "./demo/wait-for.ts";
import { runDemo } from "./testing/run-demo.ts";
import { processesOf, readyOf, startStack, stopStack, variableOf, type Stack } from "./testing/start-stack.ts";
import { pythonFile } from "./toolchain/python.mjs";

const limitMs = 120_000;
let folder = "";
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), "aw-")), "data");
});
afterEach(() => {
  // What a failed test left running.
  for (const { pid } of processesOf(folder)) process.kill(pid, "SIGKILL");
  rmSync(path.dirname(folder), { recursive: true, force: true, maxRetries: 5 });
});

test("without Python everything else works, training says why it does not, and Ctrl-C leaves no process", { timeout: limitMs }, async () => {
  const stack = await startStack({ folder });
  try {
    expect(stack.warnings).toEqual([expect.stringContaining("No Python was found")]);
    const { status, states, reasons } = await readyOf(stack.url);
    expect(status).toBe(200);
    expect(states).toEqual({ web: "ready", jobs: "ready", postgres: "ready", disk: "ready", ray: "off" });
    expect(reasons["ray"]).toContain("No Python was found");
    const session = await signIn(stack.url);
    const models = await fetch(`${stack.url}/v1/models`, { headers: { authorization: `Bearer ${await makeApiKey(session)}` } });
    expect(models.status).toBe(200);
    const job = await startFineTune(session, await bringDataset(session, null), 1);
    await waitFor("the reason", async () => ((getJobOutput.parse(await session.query("jobs.get", { job })).stateText.includes("No Python was found")) ? true : undefined), { limitMs: 30_000 });
    // A file of one's own from which nothing can be learned: the demo's road up to there, in a process of its own.
    const file = path.join(path.dirname(folder), "numbers.csv");
    writeFileSync(file, "a,b\n1,2\n3,4\n");
    const demo = await runDemo(["--url", stack.url, "--dataset", file, "--ask", "How many?", "--expect", "4"]);
    expect(demo).toMatchObject({ status: 1, result: { ok: false, job: "" } });
    expect(demo.said).toMatch(/: 2 rows, ready\.\nNo column of the dataset can be learned from\./);
    expect(processesOf(folder).length).toBeGreaterThan(2);
  } finally {
    await stopStack(stack);
  }
  expect(processesOf(folder)).toEqual([]);
});

test("somebody's own Postgres and Ray take the place of ours, and none of ours is started", { timeout: limitMs }, async () => {
  const database = await testDatabase();
  const ray = new FakeRay();
  const variables = { DATABASE_URL: database.url, RAY_ADDRESS: await ray.start(), RAY_AUTH_TOKEN: "the-cluster's-token" };
  const stack = await startStack({ folder, variables });
  try {
    expect(stack.warnings).toEqual([expect.stringContaining("RAY_SERVE_URL")]);
    expect(await readyOf(stack.url)).toMatchObject({ status: 200, states: { postgres: "ready", ray: "ready", jobs: "ready" } });
    const { address } = await signIn(stack.url);
    expect(await database.db.selectFrom("account").select("address").where("kind", "=", "person").execute()).toContainEqual({ address });
    expect(new Set(ray.tokens)).toEqual(new Set(["Bearer the-cluster's-token"]));
    expect(processesOf(folder).filter(({ command }) => /postgres|gcs_server|raylet/.test(command))).toEqual([]);
  } finally {
    await stopStack(stack);
    await ray.stop();
  }
});

test("a cluster that refuses the token does not hold the start up, and is named", { timeout: limitMs }, async () => {
  const database = await testDatabase();
  const ray = new FakeRay();
  ray.lie = (_request, response) => void response.writeHead(401).end();
  const stack = await startStack({ folder, variables: { DATABASE_URL: database.url, RAY_ADDRESS: await ray.start(), RAY_AUTH_TOKEN: "wrong", RAY_SERVE_URL: "http://127.0.0.1:9" } });
  try {
    expect(stack.warnings).toEqual([expect.stringMatching(/refuses the token.*RAY_AUTH_TOKEN/)]);
    expect(await readyOf(stack.url)).toMatchObject({ status: 503, states: { ray: "failed", web: "ready" } });
  } finally {
    await stopStack(stack);
    await ray.stop();
  }
});

test("a database made by a newer AIWeb is refused in one sentence without its password", { timeout: limitMs }, async () => {
  const { url } = await testDatabase();
  const named = new URL(url);
  named.password = "";
  const { pool } = connect(url, { max: 1 });
  await pool.query("insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2099-01-01')");
  await pool.end();
  const failure = await startStack({ folder, variables: { DATABASE_URL: url } }).catch(String);
  expect(failure).toMatch(/^Error: The database postgres.* was made by a newer AIWeb \(it has 9999-from-the-future.*git pull.*$/);
  expect(failure).toContain(named.href);
  expect(processesOf(folder)).toEqual([]);
});

test("a Postgres that does not answer is named in one sentence", { timeout: limitMs }, async () => {
  await expect(startStack({ folder, variables: { DATABASE_URL: "postgres://ada:hunter2@127.0.0.1:9/aiweb" } })).rejects.toThrow(/^The database postgres:\/\/ada@127\.0\.0\.1:9\/aiweb does not answer.*DATABASE_URL.*$/);
});

test("kill -9 of the launcher, then a start at once on the same port; kill -9 of the Ray head: it recovers, and nothing committed is lost", { timeout: 2 * limitMs }, async (context) => {
  const python = process.env["AIWEB_PYTHON"] || pythonFile;
  if (!existsSync(python)) return context.skip("Python is missing, so there is no Ray here.");
  const first = await startStack({ folder, python });
  const port = Number(new URL(first.url).port);
  let second: Stack | undefined;
  try {
    expect((await readyOf(first.url)).states["ray"]).toBe("ready");
    const { address } = await signIn(first.url);
    first.launcher.kill("SIGKILL");

    second = await startStack({ folder, port, python });
    expect(second.url).toBe(first.url);
    expect(await readyOf(second.url)).toMatchObject({ status: 200, states: { web: "ready", jobs: "ready", postgres: "ready", ray: "ready" } });
    expect(await accountsOf(folder)).toContain(address);

    const heads = processesOf(folder).filter(({ command }) => command.includes("ray.scripts.scripts start --head") && !command.startsWith("/bin/sh"));
    expect(heads).toHaveLength(1);
    for (const { pid } of heads) process.kill(pid, "SIGKILL");
    await vi.waitFor(async () => expect((await readyOf(first.url)).states["ray"]).not.toBe("ready"), { timeout: 30_000 });
    await vi.waitFor(async () => expect((await readyOf(first.url)).states["ray"]).toBe("ready"), { timeout: limitMs, interval: 500 });
  } finally {
    first.launcher.kill("SIGKILL");
    if (second !== undefined) await stopStack(second);
  }
  await vi.waitFor(() => expect(processesOf(folder)).toEqual([]));
});

/** Wallets of the accounts in the embedded database, read by the address that its services were given. */
async function accountsOf(dataDirectory: string): Promise<string[]> {
  const url = processesOf(dataDirectory).flatMap(({ pid }) => variableOf(pid, "DATABASE_URL") ?? [])[0] ?? "";
  const { db } = connect(url, { max: 1 });
  const rows = await db.selectFrom("account").select("address").execute();
  await db.destroy();
  return rows.flatMap((row) => row.address ?? []);
}
