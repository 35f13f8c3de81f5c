import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "../paths.mjs";
import { nxEnvironment } from "./front-end.mjs";

type Graph = { graph: { nodes: Record<string, { data: { root: string; targets: Record<string, { cache?: boolean }> } }> } };

test("Nx never puts a build that it kept in place of a remote's folder, which holds the builds that open tabs need", () => {
  const { graph }: Graph = JSON.parse(execFileSync(path.join(root, "node_modules/.bin/nx"), ["graph", "--print"], { cwd: root, env: nxEnvironment(), encoding: "utf8" }));
  const remotes = Object.values(graph.nodes).filter(({ data }) => existsSync(path.join(root, data.root, "src/expose")));
  expect(remotes.length).toBeGreaterThan(0);
  expect(remotes.filter(({ data }) => data.targets["build"]?.cache !== false).map(({ data }) => data.root)).toEqual([]);
});
