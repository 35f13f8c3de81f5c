import type { Tree } from "@nx/devkit";
import { createTreeWithEmptyWorkspace } from "@nx/devkit/testing";
import { expect, test } from "vitest";
import generateComponent, { type ComponentOptions } from "./generator.ts";

const catalogue = "apps/marketplace/src/features/model-catalog";
const index = `packages/ui/src/index.ts`;

/** A design system with three exports, and a remote with one feature. */
function workspace(): Tree {
  const tree = createTreeWithEmptyWorkspace();
  tree.write(index, 'export * from "./components/icon/icons.ts";\nexport { Icon } from "./components/icon/icon.tsx";\nexport { Badge } from "./components/badge/badge.tsx";\nexport { Text } from "./components/text/text.tsx";\n');
  tree.write("packages/ui/src/components/chat/message.tsx", "");
  tree.write("apps/marketplace/federation.config.ts", "");
  tree.write(`${catalogue}/model-card.tsx`, "");
  tree.write("apps/e2e/playwright.config.ts", "");
  return tree;
}

function filesIn(tree: Tree, folder: string): string[] {
  for (const file of tree.children(folder)) expect(tree.read(`${folder}/${file}`, "utf8"), file).not.toMatch(/<%|\n\n\n|^\n/);
  return tree.children(folder).toSorted();
}

test("a part of the design system gets its guide, its stories and its export, in its place", () => {
  const tree = workspace();
  generateComponent(tree, { where: "ui", name: "price-tag" });
  expect(filesIn(tree, "packages/ui/src/components/price-tag")).toEqual(["price-tag.guide.ts", "price-tag.module.css", "price-tag.stories.tsx", "price-tag.tsx"]);
  expect(tree.read(index, "utf8")).toBe(
    'export * from "./components/icon/icons.ts";\nexport { Icon } from "./components/icon/icon.tsx";\nexport { Badge } from "./components/badge/badge.tsx";\nexport { PriceTag } from "./components/price-tag/price-tag.tsx";\nexport type { PriceTagProps } from "./components/price-tag/price-tag.tsx";\nexport { Text } from "./components/text/text.tsx";\n',
  );
  expect(tree.read("packages/ui/src/components/price-tag/price-tag.stories.tsx", "utf8")).toContain('title: "Basics/Price tag"');
});

test("the last one stands at the end", () => {
  const tree = workspace();
  generateComponent(tree, { where: "ui", name: "zebra-line" });
  expect(tree.read(index, "utf8")?.trimEnd().split("\n").at(-2)).toBe('export { ZebraLine } from "./components/zebra-line/zebra-line.tsx";');
});

test.each([catalogue, `${catalogue}/`])("a feature's component, in %s", (where) => {
  const tree = workspace();
  generateComponent(tree, { where, name: "price-tag" });
  expect(filesIn(tree, catalogue).filter((file) => file.startsWith("price-tag"))).toEqual(["price-tag.module.css", "price-tag.stories.tsx", "price-tag.tsx"]);
  expect(tree.read(`${catalogue}/price-tag.stories.tsx`, "utf8")).toContain('title: "Model catalog/Price tag"');
});

test("a new feature gets its folder", () => {
  const tree = workspace();
  generateComponent(tree, { where: "apps/marketplace/src/features/offers", name: "price-tag", newFeature: true });
  expect(filesIn(tree, "apps/marketplace/src/features/offers")).toHaveLength(3);
});

test.each<[string, Partial<ComponentOptions>, RegExp]>([
  ["capitals", { name: "PriceTag" }, /lower-case letters/],
  ["a way out", { name: "../evil" }, /lower-case letters/],
  ["nothing", { name: "" }, /lower-case letters/],
  ["too many letters", { name: "a".repeat(41) }, /40 at most/],
  ["one that is there", { where: catalogue, name: "model-card" }, /model-card\.tsx is there already/],
  ["a folder that is there", { name: "chat" }, /components\/chat is there already/],
  ["one that the design system exports", { where: catalogue, name: "badge" }, /has a Badge already/],
  ["an icon's", { name: "icon" }, /has a Icon already/],
  ["an unknown place", { where: "packages/db" }, /say ui, or apps\/REMOTE/],
  ["an app that is no remote", { where: "apps/e2e/src/features/x" }, /REMOTE is one of marketplace/],
  ["a place below a feature", { where: `${catalogue}/deeper` }, /no place for a component/],
  ["an unknown feature", { where: "apps/marketplace/src/features/modles" }, /it has model-catalog\. To begin one, add --new-feature/],
  ["a feature's bad name", { where: "apps/marketplace/src/features/..", newFeature: true }, /lower-case letters/],
  ["a new feature that is there", { where: catalogue, newFeature: true }, /leave out --new-feature/],
  ["a new feature of the design system", { newFeature: true }, /has no features/],
])("%s: refused, and nothing is written", (_what, options, sentence) => {
  const tree = workspace();
  const before = tree.listChanges();
  expect(() => generateComponent(tree, { where: "ui", name: "price-tag", ...options })).toThrow(sentence);
  expect(tree.listChanges()).toEqual(before);
});
