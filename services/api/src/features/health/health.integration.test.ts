import { createServer } from "node:http";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
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
  api = await openApi({ AIWEB_PARTS_FILE: join(folder, "parts.json"), RAY_ADDRESS: `http://127.0.0.1:${port}`, RAY_AUTH_TOKEN: "token" });
});
afterAll(async () => {
  await api.close();
  ray.close();
  await rm(folder, { recursive: true, force: true });
});

const parts = async (list: unknown) => {
  await writeFile(join(folder, "parts.json"), JSON.stringify({ parts: list }));
  return await api.app.inject({ url: "/readyz" });
};

test("alive says so", async () => {
  expect((await api.app.inject({ url: "/healthz" })).json()).toEqual({ status: "alive" });
});

test("ready when every part is", async () => {
  const response = await parts([{ name: "jobs", state: "ready", since: "2026-11-23T00:00:00Z" }]);
  expect(response.statusCode).toBe(200);
  expect(response.json<{ parts: { name: string; state: string }[] }>().parts.map(({ name, state }) => [name, state])).toEqual([["web", "ready"], ["jobs", "ready"], ["postgres", "ready"], ["ray", "ready"]]);
});

test("a part that keeps dying is named with its last words", async () => {
  const response = await parts([{ name: "jobs", state: "failed", since: "2026-11-23T00:00:00Z", reason: "It ended 5 times.", lastWords: "boom" }]);
  expect(response.statusCode).toBe(503);
  expect(response.json()).toMatchObject({ ready: false, parts: expect.arrayContaining([expect.objectContaining({ name: "jobs", lastWords: "boom" })]) });
});

test("a part called ready that does not answer is not ready; one that is off is fine", async () => {
  rayStatus = 500;
  expect((await parts([{ name: "ray", state: "ready", since: "2026-11-23T00:00:00Z" }])).statusCode).toBe(503);
  rayStatus = 200;
  expect((await parts([{ name: "extra", state: "off", reason: "No Python." }])).statusCode).toBe(200);
});
