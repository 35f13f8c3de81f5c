import { join } from "node:path";
import { generateFiles, type Tree } from "@nx/devkit";
import { addEntry, addImport, editText } from "../shared/edit-text.ts";
import { camelCase, checkName } from "../shared/names.ts";
import { readRights, type Rights } from "./rights.ts";

export type ProcedureOptions = { feature: string; name: string; query?: boolean; mutation?: boolean; rights?: string; newFeature?: boolean };

const features = "services/api/src/features";
const contracts = "packages/contracts/src";
const appRouter = "services/api/src/router.ts";
const fixtures = "services/api/src/trpc/rights-fixtures.ts";

/** What a procedure's name begins with. */
const verbs = new Set(
  "add archive assign cancel change check choose clear close compare complete copy count create decide delete deploy disable discard duplicate enable end estimate export extend find finish follow freeze get guess hide import invite join leave list load lock mark merge move open pause pin preview promote publish purge read rebuild refresh reject release remove rename replace report request reset resolve restart restore resume retry revoke rollback run save search send set share show start stop store submit subscribe suggest sync tag test transfer undo unlock unpin update upload validate watch write".split(" "),
);
/** What a caller of tRPC has already. */
const taken = new Set(["apply", "call", "then"]);

function checkProcedureName(name: string): void {
  checkName(name, { what: "a procedure", example: "archive-model" });
  const [verb = "", ...nouns] = name.split("-");
  if (nouns.length === 0 || !verbs.has(verb)) {
    throw new Error(`“${name}” does not say what is done to what: begin with a verb and go on with a noun, as in archive-model or list-models. A verb that is missing is added to packages/workspace/generators/procedure/generator.ts.`);
  }
}

function checkFeature(tree: Tree, feature: string, isNew: boolean): void {
  checkName(feature, { what: "a feature", example: "price-alerts" });
  if (taken.has(camelCase(feature))) throw new Error(`“${feature}” has a meaning of its own to tRPC. Choose another name.`);
  const known = tree.children(features).filter((name) => tree.exists(`${features}/${name}/router.ts`)).toSorted();
  if (known.includes(feature) === isNew) {
    throw new Error(isNew ? `${features}/${feature} is there already: leave out --new-feature.` : `There is no feature “${feature}” with procedures; there are ${known.join(", ")}. To begin one, add --new-feature.`);
  }
}

function checkFree(tree: Tree, feature: string, name: string): void {
  const there = [`${features}/${feature}/${name}.ts`, `${contracts}/${feature}/${name}.ts`].find((file) => tree.exists(file));
  if (there !== undefined) throw new Error(`${there} is there already. Choose another name.`);
  if (new RegExp(String.raw`\b${camelCase(name)}\b`).test(tree.read(`${features}/${feature}/router.ts`, "utf8") ?? "")) {
    throw new Error(`${features}/${feature}/router.ts has a ${camelCase(name)} already. Choose another name.`);
  }
}

/** Whether it reads or changes; a change is somebody's, and of a thing its owner's. */
function readType({ query = false, mutation = false }: ProcedureOptions, { who }: Rights): "query" | "mutation" {
  if (query === mutation) throw new Error("Say whether it reads or changes something: add --query or --mutation.");
  if (mutation && (who === "public" || who === "reader")) throw new Error("A change is made by somebody who may: use --rights signed-in, owner:KIND, publisher or operator.");
  return query ? "query" : "mutation";
}

function addToRouters(tree: Tree, feature: string, name: string): void {
  const key = camelCase(feature);
  const file = `${features}/${feature}/router.ts`;
  if (!tree.exists(file)) {
    tree.write(file, `import { router } from "../../trpc/trpc.ts";\n\nexport const ${key}Router = router({});\n`);
    editText(tree, appRouter, (text) => addEntry(addImport(text, `import { ${key}Router } from "./features/${feature}/router.ts";`), "appRouter = router({", `${key}: ${key}Router`));
    editText(tree, file, (text) => text.replace("router({})", `router({\n  ${camelCase(name)},\n})`));
  } else {
    editText(tree, file, (text) => addEntry(text, "Router = router({", camelCase(name)));
  }
  editText(tree, file, (text) => addImport(text, `import { ${camelCase(name)} } from "./${name}.ts";`));
}

/** The rights test wants to know of each procedure what it can name of others', and of each change how it succeeds. */
function addToRightsTest(tree: Tree, path: string, { rights, type }: { rights: Rights; type: "query" | "mutation" }): void {
  if (rights.who === "signed-in") editText(tree, fixtures, (text) => addEntry(text, "export const SIGNED_IN", `"${path}": null`));
  if (type === "query") return;
  const input = rights.kind === "" ? "async () => await Promise.resolve({})" : `async ({ ids }) => await Promise.resolve({ ${rights.kind}: ids.${rights.kind} })`;
  editText(tree, fixtures, (text) => addEntry(text, "export const CHANGES", `"${path}": ${input}`));
}

/**
 * Makes a procedure of a feature: contract, implementation and integration test, its line in the router and in the
 * rights test. A query shows what it is about, a mutation leaves its audit row: both true, to be changed into what is
 * wanted. Throws an error that says what to do, and writes nothing then.
 */
export default function generateProcedure(tree: Tree, options: ProcedureOptions): void {
  const { feature, name, newFeature = false } = options;
  checkFeature(tree, feature, newFeature);
  checkProcedureName(name);
  const rights = readRights(tree, options.rights ?? "signed-in");
  const type = readType(options, rights);
  checkFree(tree, feature, name);
  const key = camelCase(feature);
  const path = `${key}.${camelCase(name)}`;
  addToRouters(tree, feature, name);
  addToRightsTest(tree, path, { rights, type });
  generateFiles(tree, join(import.meta.dirname, "files", type), ".", { ...rights, feature, name, path, procedure: camelCase(name) });
}
