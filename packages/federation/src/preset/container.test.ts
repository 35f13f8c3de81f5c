import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { build } from "vite";
import { containerModule } from "./container.ts";
import { defineRemote } from "./define-remote.ts";
import { remoteConfig } from "./remote-config.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "aiweb-container-"));
  await mkdir(join(root, "src/expose/widgets"), { recursive: true });
  await mkdir(join(root, "src/features"), { recursive: true });
  await symlink(join(import.meta.dirname, "../../../../apps/marketplace/node_modules"), join(root, "node_modules"));
  // where Vite's helper names what an import will need, ahead of it
  vi.stubGlobal("document", { querySelector: () => null, getElementsByTagName: () => [], createElement: () => ({}), head: { appendChild: () => undefined } });
  await writeFile(join(root, "old.cjs"), 'exports.state = require("react").useState;');
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(root, { recursive: true, force: true });
});

const remote = defineRemote({ name: "shelf", title: "Shelf", owner: "Tests", order: 1, port: 1, routes: ["/shelf"], navigation: [] });

async function built(name: string, routes: string): Promise<string> {
  const outDir = join(root, name);
  await writeFile(join(root, "src/expose/routes.tsx"), routes);
  const config = remoteConfig(remote, { root, outDir })({ command: "build", mode: "production" });
  await build({ ...config, configFile: false, logLevel: "silent" });
  return outDir;
}

const page = { useState: () => "the page's", default: {} };
const scope = (react: string) => ({
  react: { [react]: { lib: () => page } },
  ...Object.fromEntries([["react-dom", "19.99.0"], ["@tanstack/react-router", "1.999.0"], ["@tanstack/react-query", "5.999.0"], ["@aiweb/api-client", "0.1.0"]].map(([name = "", version = ""]) => [name, { [version]: { lib: () => ({ trpc: "the page's client" }) } }])),
});

type Container = { init: (shared: object) => Promise<void>; get: (name: string) => Promise<() => { createRoutes: () => unknown }> };

test("a build takes the page's modules, and gives what it exposes", async () => {
  await writeFile(join(root, "src/features/list-page.tsx"), 'import { useState } from "react"; export const ListPage = () => <p>{useState()}</p>;');
  await writeFile(join(root, "src/expose/widgets/rows.tsx"), 'export { ListPage as createWidget } from "../../features/list-page.tsx";');
  const folder = await built(
    "whole",
    `import { useState } from "react";
     import { trpc } from "@aiweb/api-client";
     import old from "../../old.cjs";
     export const createRoutes = () => [useState, trpc, old.state, { path: "list", component: async () => (await import("../features/list-page.tsx")).ListPage }];`,
  );
  const entry = await readFile(join(folder, "remote-entry.js"), "utf8");
  expect(entry.length).toBeLessThan(2_000);
  // made for development they do not fit the page's React; and this runs where NODE_ENV is "test"
  for (const file of await readdir(join(folder, "assets"))) expect(await readFile(join(folder, "assets", file), "utf8"), file).not.toMatch(/jsxDEV|getOwner/);
  const container: Container = await import(pathToFileURL(join(folder, "remote-entry.js")).href);
  await expect(container.init(scope("18.3.0"))).rejects.toThrow("the page shares 18.3.0");
  await container.init(scope("19.99.0"));
  const routes = (await container.get("./routes"))().createRoutes();
  expect(routes).toEqual([page.useState, "the page's client", page.useState, expect.objectContaining({ path: "list" })]);
  await expect(container.get("./settings")).rejects.toThrow("exposes no ./settings");

  const described: unknown = JSON.parse(await readFile(join(folder, "remote.json"), "utf8"));
  expect(described).toMatchObject({ entry: "remote-entry.js", manifest: "mf-manifest.json", first: expect.arrayContaining(["remote-entry.js", expect.stringMatching(/start-/)]), pages: [{ path: "/shelf/list", files: expect.any(Array) }] });
  const manifest: unknown = JSON.parse(await readFile(join(folder, "mf-manifest.json"), "utf8"));
  expect(manifest).toMatchObject({
    name: "aiweb_shelf",
    metaData: { remoteEntry: { name: "remote-entry.js", type: "module" } },
    shared: expect.arrayContaining([expect.objectContaining({ name: "react", singleton: true, requiredVersion: expect.stringMatching(/^\^19\./) })]),
    exposes: [expect.objectContaining({ path: "./routes", assets: expect.objectContaining({ js: { sync: expect.arrayContaining([expect.stringMatching(/^assets\/.*\.js$/)]), async: [] } }) }), expect.objectContaining({ path: "./widgets/rows" })],
  });
}, 30_000);

test("a name that the shell does not share ends the build, and says where it is listed", async () => {
  const building = built("missing", 'import { useBlocker } from "@tanstack/react-router"; export const createRoutes = () => [useBlocker];');
  await expect(building).rejects.toThrow(/"useBlocker" is not exported by ".*shared by the shell: @tanstack\/react-router, by .*shared\/react-router\.ts"/);
}, 30_000);

test("code that would run before the page's modules are taken ends the build", async () => {
  await writeFile(join(root, "src/expose/routes.tsx"), 'import { useState } from "react"; export const createRoutes = () => [useState];');
  const config = remoteConfig(remote, { root, outDir: join(root, "early") })({ command: "build", mode: "production" });
  // an entry that imports the routes at once
  const early = { name: "early", enforce: "pre" as const, load: (id: string) => (id === `\0${containerModule}` ? `export * from ${JSON.stringify(join(root, "src/expose/routes.tsx"))};` : undefined) };
  await expect(build({ ...config, plugins: [early, config.plugins], configFile: false, logLevel: "silent" })).rejects.toThrow("would run before the page's modules are taken");
}, 30_000);
