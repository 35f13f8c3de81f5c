import { join } from "node:path";
import { generateFiles, type Tree } from "@nx/devkit";
import { editText } from "../shared/edit-text.ts";
import { camelCase, checkName, pascalCase, titleOf } from "../shared/names.ts";

export type ComponentOptions = { where: string; name: string; newFeature?: boolean };

const ui = "packages/ui/src";

function checkComponentName(tree: Tree, folder: string, name: string): void {
  checkName(name, { what: "a component", example: "price-tag" });
  const index = tree.read(`${ui}/index.ts`, "utf8") ?? "";
  const there = [`${folder}/${name}.tsx`, `${ui}/components/${name}`].find((path) => tree.exists(path));
  if (there !== undefined) {
    throw new Error(`${there} is there already. Choose another name.`);
  }
  if (new RegExp(String.raw`\b${pascalCase(name)}\b`).test(index)) {
    throw new Error(`@aiweb/ui has a ${pascalCase(name)} already. Use that one, or choose another name.`);
  }
}

/** The folder of an app's feature, checked. */
function readFeature(tree: Tree, where: string, isNew: boolean): { folder: string; feature: string } {
  const [, app = "", feature = ""] = /^apps\/([^/]+)\/src\/features\/([^/]+)\/?$/.exec(where) ?? [];
  const apps = tree.children("apps").filter((name) => tree.exists(`apps/${name}/federation.config.ts`)).toSorted();
  if (!apps.includes(app)) {
    throw new Error(`“${where}” is no place for a component: say ui, or apps/REMOTE/src/features/FEATURE, where REMOTE is one of ${apps.join(", ")}.`);
  }
  checkName(feature, { what: "a feature", example: "price-alerts" });
  const folder = `apps/${app}/src/features/${feature}`;
  const known = tree.children(`apps/${app}/src/features`).toSorted();
  if (known.includes(feature) === isNew) {
    throw new Error(isNew ? `${folder} is there already: leave out --new-feature.` : `${app} has no feature “${feature}”; it has ${known.join(", ")}. To begin one, add --new-feature.`);
  }
  return { folder, feature };
}

function addToDesignSystem(tree: Tree, name: string): void {
  const component = pascalCase(name);
  const file = `./components/${name}/${name}.tsx`;
  const lines = [`export { ${component} } from "${file}";`, `export type { ${component}Props } from "${file}";`];
  editText(tree, `${ui}/index.ts`, (text) => {
    const all = text.split("\n");
    // what stands before the components (icons) has no place in their order
    const next = all.findIndex((line) => (/^export \{ [A-Z].* from "(\.\/components\/(?!icon\/)[^"]+)";$/.exec(line)?.[1] ?? "") > file);
    const last = all.findLastIndex((line) => line.startsWith("export ")) + 1;
    return all.toSpliced(next === -1 ? last : next, 0, ...lines).join("\n");
  });
}

/**
 * Makes a component: its style sheet, its stories, one of which tests it, and, in the design system, its guide and its
 * export. It shows one line of words, to be changed into what is wanted. Throws an error that says what to do, and
 * writes nothing then.
 */
export default function generateComponent(tree: Tree, { where, name, newFeature = false }: ComponentOptions): void {
  const isUi = where === "ui";
  if (isUi && newFeature) {
    throw new Error("The design system has no features: leave out --new-feature.");
  }
  const { folder, feature } = isUi ? { folder: `${ui}/components/${name}`, feature: "" } : readFeature(tree, where, newFeature);
  checkComponentName(tree, folder, name);
  if (isUi) {
    addToDesignSystem(tree, name);
  }
  generateFiles(tree, join(import.meta.dirname, "files", isUi ? "ui" : "feature"), folder, { name, component: pascalCase(name), variable: camelCase(name), title: titleOf(name), feature: titleOf(feature), words: name.replaceAll("-", " ") });
}
