import { readJson, type Tree } from "@nx/devkit";
import { createTreeWithEmptyWorkspace } from "@nx/devkit/testing";
import { expect, test } from "vitest";
import generateRemote from "./generator.ts";

/** A workspace with one remote in it, the marketplace's configuration. */
function workspace(): Tree {
  const tree = createTreeWithEmptyWorkspace();
  tree.write("apps/marketplace/package.json", JSON.stringify({ dependencies: { "@aiweb/ui": "workspace:*", "@aiweb/data-grid": "workspace:*", react: "catalog:" }, devDependencies: { vite: "catalog:" } }));
  tree.write("apps/marketplace/federation.config.ts", 'export const remote = defineRemote({ name: "marketplace", order: 10, port: 5301, routes: ["/marketplace"] });');
  tree.write("apps/data-engineering/federation.config.ts", 'export const remote = defineRemote({ name: "data-engineering", order: 30, port: 5303, routes: ["/data"] });');
  return tree;
}

const configurationOf = (tree: Tree, name: string) => tree.read(`apps/${name}/federation.config.ts`, "utf8");

test("a remote gets a page with its story and its test, a path, a place and a port of its own", async () => {
  const tree = workspace();
  await generateRemote(tree, { name: "price-watch", owner: "Prices" });
  const written = tree.listChanges().map(({ path }) => path).filter((path) => path.startsWith("apps/price-watch/"));
  expect(written.map((path) => path.replace("apps/price-watch/", "")).toSorted()).toEqual([
    ".storybook/main.ts",
    ".storybook/preview.ts",
    "federation.config.ts",
    "index.html",
    "package.json",
    "src/expose/links.ts",
    "src/expose/routes.test.ts",
    "src/expose/routes.tsx",
    "src/features/start/start-page.stories.tsx",
    "src/features/start/start-page.tsx",
    "src/standalone/main.tsx",
    "tsconfig.json",
    "vite.config.ts",
  ]);
  for (const part of ['name: "price-watch"', 'title: "Price watch"', 'owner: "Prices"', "order: 40", "port: 5304", 'routes: ["/price-watch"]']) expect(configurationOf(tree, "price-watch")).toContain(part);
  expect(readJson(tree, "apps/price-watch/package.json")).toMatchObject({ name: "@aiweb/price-watch", version: "0.1.0", dependencies: { "@aiweb/ui": "workspace:*", react: "catalog:" }, devDependencies: { vite: "catalog:" } });
  for (const path of written) expect(tree.read(path, "utf8"), path).not.toContain("<%");
});

test("a title may have any letters", async () => {
  const tree = workspace();
  await generateRemote(tree, { name: "quotes", title: 'The "Quotes" of the day' });
  expect(configurationOf(tree, "quotes")).toContain(String.raw`title: "The \"Quotes\" of the day"`);
  expect(tree.read("apps/quotes/src/features/start/start-page.tsx", "utf8")).toContain(String.raw`title={"The \"Quotes\" of the day"}`);
});

test("the second one stands behind the first", async () => {
  const tree = workspace();
  await generateRemote(tree, { name: "one" });
  await generateRemote(tree, { name: "two" });
  for (const part of ["order: 50", "port: 5305"]) expect(configurationOf(tree, "two")).toContain(part);
});

test.each([
  ["Price-Watch", /lower-case letters/],
  ["1st", /lower-case letters/],
  ["price_watch", /lower-case letters/],
  ["price--watch", /lower-case letters/],
  ["-x", /lower-case letters/],
  ["../evil", /lower-case letters/],
  ["", /lower-case letters/],
  ["a".repeat(41), /40 at most/],
  ["trpc", /AIWeb's own/],
  ["sign-in", /AIWeb's own/],
  ["marketplace", /there already/],
  ["data", /belongs to a remote/],
])("“%s” is refused, and nothing is written", async (name, sentence) => {
  const tree = workspace();
  const before = tree.listChanges().length;
  await expect(generateRemote(tree, { name })).rejects.toThrow(sentence);
  expect(tree.listChanges()).toHaveLength(before);
});
