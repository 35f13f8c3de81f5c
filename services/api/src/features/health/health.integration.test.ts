import { createServer } from "node:http";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type ApiHarness } from "../../testing/api-harness.ts";

let folder: string;
let api: ApiHarness;
let rayStatus = 200;
const ray = createServer((_request, response) => response.writeHead(rayStatus).end("{}"));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aiweb-health-"));
  ray.listen(0, "127.0.0.1");
  await once(ray, "listening");
  const address = ray.address();
  const port = address !== null && typeof address !== "string" ? address.port : 0;
  await mkdir(join(folder, "run"));
  api = await openApi({ AIWEB_DATA_DIR: folder, AIWEB_PARTS_FILE: join(folder, "parts.json"), RAY_ADDRESS: `http://127.0.0.1:${port}`, RAY_AUTH_TOKEN: "token" });
});
afterAll(async () => {
  await api.close();
  ray.close();
  await rm(folder, { recursive: true, force: true });
});

interface Ready {
  ready: boolean;
  parts: { name: string; state: string; reason?: string; lastWords?: string }[];
}

/** What /readyz says when the launcher tells of these parts, and the job worker was last heard of so many seconds ago. */
async function readyz(told: { name: string; state: string; reason?: string; lastWords?: string }[], heartbeatAge = 0): Promise<Ready & { status: number }> {
  await writeFile(join(folder, "parts.json"), JSON.stringify({ parts: told }));
  const heartbeat = join(folder, "run/jobs.heartbeat");
  await writeFile(heartbeat, "{}");
  const at = Date.now() / 1000 - heartbeatAge;
  await utimes(heartbeat, at, at);
  const response = await api.app.inject({ url: "/readyz" });
  return { status: response.statusCode, ...response.json<Ready>() };
}

test("alive says so", async () => {
  expect((await api.app.inject({ url: "/healthz" })).json()).toEqual({ status: "alive" });
});

test("ready when every part is", async () => {
  const { status, parts } = await readyz([{ name: "jobs", state: "ready" }]);
  expect(status).toBe(200);
  expect(parts.map(({ name, state }) => [name, state])).toEqual([["web", "ready"], ["jobs", "ready"], ["disk", "ready"], ["postgres", "ready"], ["ray", "ready"]]);
});

test("a part that keeps dying is named with its last words", async () => {
  const { status, ready, parts } = await readyz([{ name: "jobs", state: "failed", reason: "It ended 5 times.", lastWords: "boom" }]);
  expect(status).toBe(503);
  expect(ready).toBe(false);
  expect(parts).toContainEqual({ name: "jobs", state: "failed", reason: "It ended 5 times.", lastWords: "boom" });
});

test("a part of the launcher's that does not answer is silent; one that is off is fine", async () => {
  rayStatus = 500;
  expect(await readyz([{ name: "ray", state: "ready" }])).toMatchObject({ status: 503, parts: expect.arrayContaining([{ name: "ray", state: "silent", reason: expect.stringContaining("does not answer") }]) });
  rayStatus = 200;
  expect((await readyz([{ name: "extra", state: "off", reason: "No Python." }])).status).toBe(200);
});

test("a job worker that hangs is silent", async () => {
  expect(await readyz([{ name: "jobs", state: "ready" }], 60)).toMatchObject({ status: 503, parts: expect.arrayContaining([{ name: "jobs", state: "silent", reason: expect.stringContaining("does not answer") }]) });
});

test.each([
  [401, /refuses the token.*RAY_AUTH_TOKEN/],
  [404, /status 404.*RAY_ADDRESS/],
])("somebody else's cluster that answers %i has failed, in a sentence", async (answer, sentence) => {
  rayStatus = answer;
  const { status, parts } = await readyz([{ name: "ray", state: "off", reason: "RAY_ADDRESS names the cluster." }]);
  expect(status).toBe(503);
  expect(parts).toContainEqual({ name: "ray", state: "failed", reason: expect.stringMatching(sentence) });
  rayStatus = 200;
});
