import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { machinePath, machinePaths } from "./machine-paths.ts";

const server = readFileSync(join(import.meta.dirname, "../../../services/api/src/features/pages/own-paths.ts"), "utf8");
const served = [...(/MACHINES = \[([^\]]+)\]/.exec(server)?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(([, path = ""]) => path.replaceAll("\\", ""));

test("the list is the server's own", () => {
  expect([...machinePaths].toSorted()).toEqual(served.toSorted());
});

test.each(served.flatMap((path) => [`/${path}`, `/${path}/x`, `/${path}?x=1`]))("%s is no page", (path) => {
  expect(machinePath.test(path)).toBe(true);
});

test.each(["/", "/profile", "/data/files", "/assets-of-mine", "/registryXjson", "/v10", "/ai/v1"])("%s may be a page", (path) => {
  expect(machinePath.test(path)).toBe(false);
});
