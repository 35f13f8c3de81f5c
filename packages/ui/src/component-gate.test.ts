import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { gapsOf, readPackage } from "./guide/component-gate.ts";

const root = path.join(import.meta.dirname, "..");

test("every component has its guide and its stories", async () => {
  const gated = await readPackage(root);
  expect(gated.exported.length).toBeGreaterThan(80);
  expect(gapsOf(gated)).toEqual([]);
});

test("package.json names every entry", () => {
  const { exports }: { exports: Record<string, string> } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const named = Object.values(exports).filter((file) => file.startsWith("./src/entries/"));
  const entries = readdirSync(path.join(root, "src/entries")).map((name) => `./src/entries/${name}`);
  expect(named.toSorted()).toEqual(entries.toSorted());
});
