import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "@aiweb/db/testing/test-database";

const services = path.resolve(import.meta.dirname, "../..");
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let folder = "";
const running: ChildProcess[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  folder = mkdtempSync(path.join(tmpdir(), "aiweb-alone-"));
});
afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a service's own main.ts with no launcher. */
function start(name: "api" | "gateway" | "jobs", variables: Record<string, string> = {}): { child: ChildProcess; line: (wanted: RegExp) => Promise<string> } {
  const child = spawn(process.execPath, [path.join(services, name, "src/main.ts")], {
    env: {
      PATH: process.env.PATH,
      AIWEB_DATA_DIR: folder,
      AIWEB_SECRET_KEY: randomBytes(32).toString("base64"),
      AIWEB_PORT: "0",
      DATABASE_URL: database.url,
      ...variables,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.push(child);
  const lines: string[] = [];
  return {
    child,
    line: async (wanted) => {
      for await (const line of createInterface({ input: child.stdout })) {
        lines.push(line);
        if (wanted.test(line)) return line;
      }
      throw new Error(`${name} ended without ${wanted}:\n${lines.join("\n")}`);
    },
  };
}

/** Asks it to end; gives its status and signal. */
async function stop(child: ChildProcess): Promise<unknown[]> {
  child.kill("SIGTERM");
  return await once(child, "exit");
}

test.each([
  ["gateway", "/v1/models", 401],
  ["api", "/registry.json", 200],
] as const)("the %s alone answers, says how it stands, and ends when asked", async (name, page, status) => {
  const { child, line } = start(name);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(await line(/Server listening/))?.[0] ?? "";
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const ready: unknown = await (await fetch(`${url}/readyz`)).json();
  expect(ready).toMatchObject({ ready: true, parts: expect.arrayContaining([expect.objectContaining({ name: "postgres", state: "ready" })]) });
  expect((await fetch(url + page)).status).toBe(status);
  expect(await stop(child)).toEqual([0, null]);
});

test("the job worker alone works, and ends when asked", async () => {
  const { child, line } = start("jobs");
  await line(/jobs ready/);
  expect(await stop(child)).toEqual([0, null]);
});

test("a service that cannot listen says so and ends", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const address = holder.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { child, line } = start("gateway", { AIWEB_PORT: String(port) });
  expect(await line(/cannot listen/)).toContain(`127.0.0.1:${port}; choose another AIWEB_PORT`);
  expect(await once(child, "exit")).toEqual([1, null]);
  holder.close();
});
