import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { listBenches } from "./benches.mjs";
import { root } from "./paths.mjs";

test("every benchmark that the README names is there, and no other", () => {
  const readme = readFileSync(path.join(root, "README.md"), "utf8");
  const names = /npm run bench -- ([a-z|]+)/.exec(readme)?.[1]?.split("|") ?? [];
  expect(names.length).toBeGreaterThan(0);
  expect([...listBenches().keys()].sort()).toEqual(names.sort());
});
