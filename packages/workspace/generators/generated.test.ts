import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { flushChanges, FsTree } from "nx/src/generators/tree.js";
import { gapsOf, readPackage } from "@aiweb/ui/component-gate";
import { afterAll, beforeAll, expect, test } from "vitest";
import generateComponent from "./component/generator.ts";
import generateProcedure from "./procedure/generator.ts";

const workspace = join(import.meta.dirname, "../../..");
/** A copy of the workspace's sources, with something of each kind generated into it. */
let copy: string;
let written: string[];

/** What a program of the workspace says, and the status that it ends with. */
function run(program: string, args: string[], folder = copy): { said: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(join(workspace, "node_modules/.bin", program), args, { cwd: folder, encoding: "utf8" });
  return { said: `${stdout}${stderr}`, status };
}

/** Links of the packages to each other lead to the copies; everything else is the workspace's. */
function copyWorkspace(): void {
  const sources = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "apps", "packages", "services/api", "tsconfig.base.json", "oxlint.config.ts", "package.json"], { cwd: workspace, encoding: "utf8" });
  for (const file of sources.split("\0")) if (file !== "" && existsSync(join(workspace, file))) cpSync(join(workspace, file), join(copy, file));
  symlinkSync(join(workspace, "node_modules"), join(copy, "node_modules"));
  for (const folder of ["packages/contracts", "packages/ui", "packages/db", "packages/service", "packages/storage", "packages/data-engine", "packages/api-client", "packages/federation", "packages/data-grid", "services/api", "apps/marketplace"]) {
    cpSync(join(workspace, folder, "node_modules"), join(copy, folder, "node_modules"), { recursive: true, verbatimSymlinks: true });
  }
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "aiweb-generated-"));
  copyWorkspace();
  const tree = new FsTree(copy, false);
  const begun = { feature: "price-alerts", newFeature: true };
  generateProcedure(tree, { feature: "models", name: "archive-model", mutation: true, rights: "owner:model" });
  generateProcedure(tree, { feature: "models", name: "show-model", query: true, rights: "reader:model" });
  generateProcedure(tree, { feature: "jobs", name: "show-job", query: true, rights: "owner:job" });
  generateProcedure(tree, { ...begun, name: "list-price-alerts", query: true });
  for (const [name, rights, mutation] of [["send-price-alert", "signed-in", true], ["show-price-alert", "public", false], ["stop-price-alerts", "operator", true], ["count-price-alerts", "publisher", false]] as const) {
    generateProcedure(tree, { feature: "price-alerts", name, rights, mutation, query: !mutation });
  }
  generateComponent(tree, { where: "ui", name: "price-tag" });
  generateComponent(tree, { where: "apps/marketplace/src/features/model-catalog", name: "price-card" });
  const changes = tree.listChanges();
  flushChanges(copy, changes);
  written = changes.map(({ path }) => path).filter((path) => /\.tsx?$/.test(path));
}, 120_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test.each(["packages/contracts", "services/api", "packages/ui", "apps/marketplace"])("what is generated into %s has right types", { timeout: 120_000 }, (folder) => {
  expect(written.some((path) => path.startsWith(`${folder}/`))).toBe(true);
  expect(run("tsc", ["--noEmit", "-p", "."], join(copy, folder))).toEqual({ said: "", status: 0 });
});

test("lint has nothing to say", { timeout: 120_000 }, () => {
  expect(run("oxlint", ["--type-aware", "--deny-warnings", ...written])).toEqual({ said: expect.stringMatching(new RegExp(`0 warnings and 0 errors[^]* on ${written.length} files`)), status: 0 });
});

test("the design system's gate misses nothing", async () => {
  expect(gapsOf(await readPackage(join(copy, "packages/ui")))).toEqual([]);
});
