import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "../paths.mjs";

const folder = mkdtempSync(join(tmpdir(), "aiweb-query-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function query(...given: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, "main.ts"), ...given], { encoding: "utf8" });
  return { stdout, stderr, status };
}

const example = (name: string) => join(root, "docs/query-graph", `${name}.json`);

test("check prints columns and problems as JSON", () => {
  const { stdout, status, stderr } = query("check", example("filter"));
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(JSON.parse(stdout)).toMatchObject({ problems: [], nodes: { paid: [{ id: "o_id", name: "id", type: { kind: "integer" } }, {}, {}, {}] } });
});

test("check of a graph with an error ends with 1, and says where", () => {
  const file = join(folder, "wrong.json");
  writeFileSync(file, readFileSync(example("filter"), "utf8").replace('"o_total"\n', '"o_gone"\n'));
  const { stdout, status } = query("check", file);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: "no-such-column", node: "paid" }], nodes: { paid: null } });
});

test("compile prints SQL with what is bound", () => {
  const { stdout, status } = query("compile", example("filter"), "--engine", "postgres");
  expect(status).toBe(0);
  expect(stdout).toContain('where (("orders"."total" is not null) and ("orders"."day" >= cast($1 as date)));\n-- 1: parameter since');
});

test("compile prints what an assert asks first", () => {
  expect(query("compile", example("assert"), "--engine", "mariadb").stdout).toContain("asked first: a row means id stands twice.");
});

test("help prints how it is used", () => {
  expect(query("--help")).toEqual({ stdout: expect.stringMatching(/^npm run query -- check GRAPH.json\n/), stderr: "", status: 0 });
});

test.each([
  [[], "usage: "],
  [["compile", example("filter")], "usage: Say for which engine"],
  [["compile", example("filter"), "--engine", "oracle"], "usage: Say for which engine"],
  [["compile", example("filter"), "--engine", "duckdb", "--output", "x"], "no-such-output: "],
  [["compile", example("aggregate"), "--engine", "mariadb"], "refused: MariaDB has no grouping sets"],
  [["explain", example("filter"), "--source"], "usage: "],
  [["run", example("filter"), "--source", "a=.", "--source", "a=."], "usage: Each source needs a name of its own"],
  [["check", "nowhere.json"], "graph-unreadable: There is no file nowhere.json."],
  [["check", "nowhere.json", "--surplus"], "usage: Unknown option '--surplus'. Write npm run query"],
  [["check", join(root, "package.json")], "graph-invalid: "],
])("%j is told of on standard error, with status 1", (given, sentence) => {
  const { stdout, stderr, status } = query(...given);
  expect({ stdout, status }).toEqual({ stdout: "", status: 1 });
  expect(stderr.startsWith(sentence), stderr).toBe(true);
});
