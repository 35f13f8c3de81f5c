import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashStoryInputs } from "./story-inputs.ts";
import type { BuiltStorybook } from "./storybooks.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "aiweb-inputs-"));
  mkdirSync(join(root, ".storybook"));
  for (const name of [".storybook/preview.tsx", "a.stories.tsx", "a.tsx", "a.css", "b.stories.tsx"]) writeFileSync(join(root, name), name);
});
afterEach(() => rmSync(root, { recursive: true }));

function storybooks(library = "react@19.3.1"): BuiltStorybook[] {
  const story = (id: string, importPath: string) => ({ id, title: id, name: id, importPath });
  const module = (id: string, ...importers: string[]) => ({ id, reasons: importers.map((moduleName) => ({ moduleName })) });
  return [
    {
      name: "hub",
      folder: root,
      stories: [story("a--one", "./a.stories.tsx"), story("b--one", "./b.stories.tsx")],
      // a and its style sheet import each other's story in a circle: the walk ends all the same
      modules: [module("./a.stories.tsx", "./a.css"), module("./a.tsx", "./a.stories.tsx"), module("./a.css?used", "./a.tsx"), module("./a.css", "./a.tsx"), module("./b.stories.tsx"), module(`./node_modules/.pnpm/${library}/index.js`, "./b.stories.tsx")],
    },
  ];
}

const changed = (before: Map<string, string>, after: Map<string, string>) => [...before.keys()].filter((id) => before.get(id) !== after.get(id));

test("a file changes the stories that are drawn of it, and no others", () => {
  const before = hashStoryInputs(root, storybooks());
  expect(changed(before, hashStoryInputs(root, storybooks()))).toEqual([]);
  writeFileSync(join(root, "a.css"), "other");
  expect(changed(before, hashStoryInputs(root, storybooks()))).toEqual(["a--one"]);
});

test("a library's version changes the stories that use it", () => {
  expect(changed(hashStoryInputs(root, storybooks()), hashStoryInputs(root, storybooks("react@20.0.0")))).toEqual(["b--one"]);
});

test("what is drawn everywhere changes all", () => {
  const before = hashStoryInputs(root, storybooks());
  writeFileSync(join(root, ".storybook/preview.tsx"), "other");
  expect(changed(before, hashStoryInputs(root, storybooks()))).toEqual(["a--one", "b--one"]);
});
