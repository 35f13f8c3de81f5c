import { expect, test } from "vitest";
import type { Rolldown } from "vite";
import { firstFilesOf, pageFilesOf } from "./first-files.ts";

/** A chunk as far as the choice looks at it. */
function chunk(fileName: string, parts: Partial<Rolldown.OutputChunk> = {}): Rolldown.OutputChunk {
  return Object.assign(Object.create(null), { type: "chunk", fileName, isEntry: false, imports: [], dynamicImports: [], moduleIds: [], ...parts });
}

function styled(...sheets: string[]): NonNullable<Rolldown.OutputChunk["viteMetadata"]> {
  return { importedCss: new Set(sheets), importedAssets: new Set(), __modules: undefined };
}

test("a remote's pages begin with its entry, its routes, what these import and the styles of all; a page's own code comes with the page, a widget's with the page that shows it", () => {
  const chunks = [
    chunk("remote-entry.js", { isEntry: true, imports: ["assets/helper.js"], dynamicImports: ["assets/routes.js", "assets/rows.js"] }),
    chunk("assets/routes.js", { moduleIds: ["/app/src/app/frame.tsx", "/app/src/expose/routes.tsx"], viteMetadata: styled("assets/routes.css"), imports: ["assets/helper.js"], dynamicImports: ["assets/page.js"] }),
    chunk("assets/helper.js"),
    chunk("assets/rows.js", { facadeModuleId: "/app/src/expose/widgets/dataset-rows.tsx", viteMetadata: styled("assets/rows.css") }),
    chunk("assets/page.js", { viteMetadata: styled("assets/page.css") }),
  ];
  expect(firstFilesOf(Object.fromEntries(chunks.map((one) => [one.fileName, one])), "/app/src/expose/routes.tsx")).toEqual(["remote-entry.js", "assets/helper.js", "assets/routes.js", "assets/routes.css"]);
});

const routes = {
  file: "/app/src/expose/routes.tsx",
  source: `
    createRoute({ getParentRoute: () => frame, path: "models", component: lazyPage(async () => (await import("../features/list-page.tsx")).ListPage) }),
    createRoute({ getParentRoute: () => frame, path: "old", component: Moved }),
    createRoute({
      getParentRoute: () => frame,
      path: "models/$handle/$name",
      component: lazyPage(async () => (await import("../features/model-page.tsx")).ModelPage),
    }),`,
};

test("a page needs its own file, what that imports and the styles of both, beside what every page begins with", () => {
  const chunks = [
    chunk("assets/frame.js"),
    chunk("assets/parts.js", { imports: ["assets/frame.js"], viteMetadata: styled("assets/parts.css") }),
    chunk("assets/list.js", { facadeModuleId: "/app/src/features/list-page.tsx", imports: ["assets/frame.js"] }),
    chunk("assets/model.js", { facadeModuleId: "/app/src/features/model-page.tsx", imports: ["assets/parts.js"], viteMetadata: styled("assets/model.css") }),
  ];
  expect(pageFilesOf(routes, Object.fromEntries(chunks.map((one) => [one.fileName, one])), ["assets/frame.js"])).toEqual([
    { path: "models", files: ["assets/list.js"] },
    { path: "models/$handle/$name", files: ["assets/model.js", "assets/parts.js", "assets/model.css", "assets/parts.css"] },
  ]);
});

test("a page without a file of its own ends the build: its routes are not as this reads them", () => {
  expect(() => pageFilesOf(routes, {}, [])).toThrow("The page of models has no file of its own");
});
