import { once } from "node:events";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createBuildServer, type BuildServer } from "./build-server.ts";

const origin = "https://aiweb.example.org";
let folder: string;
let served: BuildServer;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aiweb-build-"));
  await mkdir(join(folder, "dist/assets"), { recursive: true });
  await writeFile(join(folder, "secret.json"), "secret");
  await writeFile(join(folder, "dist/remote-entry.js"), "export {};");
  await writeFile(join(folder, "dist/notes.txt"), "notes");
  served = createBuildServer(join(folder, "dist"), origin);
  served.server.listen(0, "127.0.0.1");
  await once(served.server, "listening");
  const address = served.server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});
afterAll(async () => {
  served.server.closeAllConnections();
  served.server.close();
  await rm(folder, { recursive: true, force: true });
});

/** By hand, because `fetch` tidies paths and owns the host header. */
async function ask(path: string, headers: Record<string, string> = { origin }, method = "GET"): Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number | undefined; headers: Record<string, unknown>; body: string }>();
  request({ host: "127.0.0.1", port, path, method, headers: { host: `localhost:${port}`, ...headers } }, (response) => {
    let body = "";
    response.on("data", (chunk: Buffer) => (body += chunk.toString()));
    response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
  })
    .on("error", reject)
    .end();
  return await promise;
}

test("gives the build to pages of the AIWeb that it was started for, and keeps none of it", async () => {
  const { status, headers, body } = await ask("/remote-entry.js");
  expect([status, body]).toEqual([200, "export {};"]);
  expect(headers).toMatchObject({ "access-control-allow-origin": origin, "content-type": "text/javascript; charset=utf-8", "cache-control": "no-store" });
  expect((await ask("/remote-entry.js", { origin, "access-control-request-private-network": "true" }, "OPTIONS")).headers).toMatchObject({ "access-control-allow-private-network": "true" });
});

test("gives nothing to another site's page, nor to one that has this machine by another name", async () => {
  expect((await ask("/remote-entry.js", { origin: "https://evil.example" })).status).toBe(403);
  expect((await ask("/remote-entry.js", { host: "evil.example" })).status).toBe(403);
});

test.each(["/../secret.json", "/%2e%2e/secret.json", "/assets/..%2f..%2fsecret.json", "/notes.txt", "/assets", "/gone.js", "/%zz"])("has nothing at %s", async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(body).toBe("");
});

test("tells a page of each new build", async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  request({ host: "127.0.0.1", port, path: "/builds", headers: { origin } }, (response) => {
    let heard = "";
    response.on("data", (chunk: Buffer) => {
      heard += chunk.toString();
      if (heard.includes(": open") && !heard.includes("built")) served.built();
      if (heard.includes("built")) resolve(heard);
    });
  }).end();
  expect(await promise).toContain("event: built");
});
