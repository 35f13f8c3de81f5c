import { expect, test } from "vitest";
import type { Rolldown } from "vite";
import { firstFilesOf } from "./first-files.ts";

/** A chunk as far as the choice looks at it. */
function chunk(fileName: string, parts: Partial<Rolldown.OutputChunk> = {}): Rolldown.OutputChunk {
  return Object.assign(Object.create(null), { type: "chunk", fileName, isEntry: false, imports: [], dynamicImports: [], ...parts });
}

test("a remote's pages begin with its entry, its routes and what these import; a page's own code comes with the page", () => {
  const chunks = [
    chunk("remote-entry.js", { imports: ["assets/helper.js"] }),
    chunk("assets/routes.js", { isEntry: true, imports: ["assets/helper.js"], dynamicImports: ["assets/page.js"] }),
    chunk("assets/localSharedImportMap-1.js"),
    chunk("assets/hostInit-1.js", { isEntry: true }),
    chunk("assets/helper.js"),
    chunk("assets/page.js"),
  ];
  expect(firstFilesOf(Object.fromEntries(chunks.map((one) => [one.fileName, one])))).toEqual(["remote-entry.js", "assets/helper.js", "assets/routes.js", "assets/localSharedImportMap-1.js"]);
});
