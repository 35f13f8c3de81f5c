import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltStorybook, StoryModule } from "./storybooks.ts";

/** What every story is drawn with and no module graph names: style sheets that import each other, and Storybook's own set-up. */
const EVERYWHERE = [".storybook/*.{ts,tsx}", "packages/ui/src/tokens/*.css"];

type Graph = Map<string, string[]>;

function importsOf(modules: StoryModule[]): Graph {
  const graph: Graph = new Map();
  for (const { id, reasons } of modules) {
    for (const { moduleName } of reasons) graph.set(moduleName, [...(graph.get(moduleName) ?? []), id]);
  }
  return graph;
}

/** Everything that a module imports, directly or not, itself included. */
function reach(graph: Graph, start: string): string[] {
  const seen = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (!seen.has(id)) {
      seen.add(id);
      waiting.push(...(graph.get(id) ?? []));
    }
  }
  return [...seen].toSorted();
}

/** Digests each file once. */
function createDigest(root: string): (module: string) => string {
  const known = new Map<string, string>();
  return (module) => {
    const [path = module] = module.split("?");
    let digest = known.get(path);
    if (digest === undefined) {
      const file = join(root, path);
      // A library's address holds its version; what has no file is made by the build from what has.
      digest = path.includes("node_modules") || !existsSync(file) ? "" : createHash("sha256").update(readFileSync(file)).digest("hex");
      known.set(path, digest);
    }
    return digest;
  };
}

/** A digest of all that a story's picture depends on, by the story's id: its module's imports, and what is drawn everywhere. */
export function hashStoryInputs(root: string, storybooks: BuiltStorybook[]): Map<string, string> {
  const digest = createDigest(root);
  const everywhere = EVERYWHERE.flatMap((pattern) => globSync(pattern, { cwd: root })).toSorted();
  const hashes = new Map<string, string>();
  for (const { stories, modules } of storybooks) {
    const graph = importsOf(modules);
    const byFile = new Map<string, string>();
    for (const { id, importPath } of stories) {
      let inputs = byFile.get(importPath);
      if (inputs === undefined) {
        const hash = createHash("sha256");
        for (const module of [...everywhere, ...reach(graph, importPath)]) hash.update(`${module}\0${digest(module)}\0`);
        inputs = hash.digest("hex").slice(0, 24);
        byFile.set(importPath, inputs);
      }
      hashes.set(id, inputs);
    }
  }
  return hashes;
}
