import type { Tree } from "@nx/devkit";
import { createTreeWithEmptyWorkspace } from "@nx/devkit/testing";
import { expect, test } from "vitest";
import generateProcedure, { type ProcedureOptions } from "./generator.ts";

const api = "services/api/src";
const contracts = "packages/contracts/src";

/** An api with two features: one router of many lines, one of a single line. */
function workspace(): Tree {
  const tree = createTreeWithEmptyWorkspace();
  tree.write(`${contracts}/models/get-model.ts`, "");
  tree.write(`${api}/trpc/resources.ts`, "export const RESOURCES = {\n  model: { reference: modelRef, find: findModel },\n  job: { reference: uuid, find: findJob },\n};\n");
  tree.write(`${api}/trpc/rights-fixtures.ts`, 'export const SIGNED_IN: Known = {\n  "models.listMine": null,\n};\n\nexport const CHANGES: Known = {\n  "models.update": async () => {\n    await call({ a: 1 });\n    return {};\n  },\n};\n');
  tree.write(`${api}/features/models/get-model.ts`, "");
  tree.write(`${api}/features/models/router.ts`, 'import { router } from "../../trpc/trpc.ts";\nimport { getModel } from "./get-model.ts";\nimport { moveTag } from "./move-tag.ts";\n\nexport const modelsRouter = router({\n  get: getModel,\n  moveTag,\n});\n');
  tree.write(`${api}/features/api-keys/router.ts`, 'import { router } from "../../trpc/trpc.ts";\nimport { listApiKeys } from "./list-api-keys.ts";\n\nexport const apiKeysRouter = router({ list: listApiKeys });\n');
  tree.write(`${api}/router.ts`, 'import { apiKeysRouter } from "./features/api-keys/router.ts";\nimport { modelsRouter } from "./features/models/router.ts";\nimport { router } from "./trpc/trpc.ts";\n\nexport const appRouter = router({\n  apiKeys: apiKeysRouter,\n  models: modelsRouter,\n});\n');
  return tree;
}

function generate(options: Partial<ProcedureOptions>): Tree {
  const tree = workspace();
  generateProcedure(tree, { feature: "models", name: "archive-model", ...options });
  return tree;
}

test("a change of a thing gets its contract, its audit row, its test and its lines", () => {
  const tree = generate({ mutation: true, rights: "owner:model" });
  for (const file of [`${contracts}/models/archive-model.ts`, `${api}/features/models/archive-model.ts`, `${api}/features/models/archive-model.integration.test.ts`]) {
    expect(tree.read(file, "utf8"), file).not.toMatch(/<%|\n\n\n|^\n/);
  }
  expect(tree.read(`${contracts}/models/archive-model.ts`, "utf8")).toContain("archiveModelInput = z.object({ model: modelRef })");
  expect(tree.read(`${api}/features/models/archive-model.ts`, "utf8")).toContain('owner("model")');
  expect(tree.read(`${api}/features/models/archive-model.ts`, "utf8")).toContain('action: "models.archiveModel", targetKind: "model"');
  expect(tree.read(`${api}/features/models/router.ts`, "utf8")).toBe('import { router } from "../../trpc/trpc.ts";\nimport { archiveModel } from "./archive-model.ts";\nimport { getModel } from "./get-model.ts";\nimport { moveTag } from "./move-tag.ts";\n\nexport const modelsRouter = router({\n  get: getModel,\n  moveTag,\n  archiveModel,\n});\n');
  const fixtures = tree.read(`${api}/trpc/rights-fixtures.ts`, "utf8");
  expect(fixtures).toContain('    return {};\n  },\n  "models.archiveModel": async ({ ids }) => await Promise.resolve({ model: ids.model }),\n};');
  expect(fixtures).toContain('SIGNED_IN: Known = {\n  "models.listMine": null,\n};');
});

test("a query of a router of one line", () => {
  const tree = generate({ feature: "api-keys", name: "count-api-keys", query: true });
  expect(tree.read(`${api}/features/api-keys/router.ts`, "utf8")).toBe('import { router } from "../../trpc/trpc.ts";\nimport { countApiKeys } from "./count-api-keys.ts";\nimport { listApiKeys } from "./list-api-keys.ts";\n\nexport const apiKeysRouter = router({ list: listApiKeys, countApiKeys });\n');
  expect(tree.read(`${api}/trpc/rights-fixtures.ts`, "utf8")).toContain('SIGNED_IN: Known = {\n  "models.listMine": null,\n  "apiKeys.countApiKeys": null,\n};');
});

test("a new feature gets a router and its place", () => {
  const tree = generate({ feature: "price-alerts", name: "list-price-alerts", query: true, rights: "public", newFeature: true });
  expect(tree.read(`${api}/features/price-alerts/router.ts`, "utf8")).toBe('import { router } from "../../trpc/trpc.ts";\nimport { listPriceAlerts } from "./list-price-alerts.ts";\n\nexport const priceAlertsRouter = router({\n  listPriceAlerts,\n});\n');
  expect(tree.read(`${api}/router.ts`, "utf8")).toBe(
    'import { apiKeysRouter } from "./features/api-keys/router.ts";\nimport { modelsRouter } from "./features/models/router.ts";\nimport { priceAlertsRouter } from "./features/price-alerts/router.ts";\nimport { router } from "./trpc/trpc.ts";\n\nexport const appRouter = router({\n  apiKeys: apiKeysRouter,\n  models: modelsRouter,\n  priceAlerts: priceAlertsRouter,\n});\n',
  );
});

test.each<[string, Partial<ProcedureOptions>, RegExp]>([
  ["capitals", { name: "archiveModel" }, /lower-case letters/],
  ["a way out", { name: "../evil" }, /lower-case letters/],
  ["nothing", { name: "" }, /lower-case letters/],
  ["too many letters", { name: `archive-${"a".repeat(40)}` }, /40 at most/],
  ["a verb alone", { name: "archive" }, /begin with a verb/],
  ["no verb", { name: "model-archive" }, /begin with a verb/],
  ["one that is there", { name: "get-model" }, /get-model\.ts is there already/],
  ["one that the router has", { name: "move-tag" }, /has a moveTag already/],
  ["an unknown feature", { feature: "modles" }, /there are api-keys, models\. To begin one, add --new-feature/],
  ["a feature's bad name", { feature: "Price_Alerts", newFeature: true }, /lower-case letters/],
  ["a feature that tRPC has", { feature: "then", newFeature: true }, /to tRPC/],
  ["a new feature that is there", { newFeature: true }, /leave out --new-feature/],
  ["unknown rights", { rights: "everybody" }, /are no rights.*model, job/],
  ["an inherited word", { rights: "toString" }, /are no rights/],
  ["an unknown kind", { rights: "owner:account" }, /are no rights/],
  ["no kind", { rights: "reader" }, /are no rights/],
  ["a kind too many", { rights: "public:model" }, /are no rights/],
  ["neither query nor mutation", { query: false }, /--query or --mutation/],
  ["both", { mutation: true }, /--query or --mutation/],
  ["a change by nobody", { query: false, mutation: true, rights: "public" }, /by somebody/],
  ["a change by who may only read", { query: false, mutation: true, rights: "reader:model" }, /by somebody/],
])("%s: refused, and nothing is written", (_what, options, sentence) => {
  const tree = workspace();
  const before = tree.listChanges();
  expect(() => generateProcedure(tree, { feature: "models", name: "archive-model", query: true, ...options })).toThrow(sentence);
  expect(tree.listChanges()).toEqual(before);
});

test("files that look otherwise are left alone", () => {
  const tree = workspace();
  tree.write(`${api}/features/models/router.ts`, "export const modelsRouter = somethingElse();\n");
  expect(() => generateProcedure(tree, { feature: "models", name: "archive-model", query: true })).toThrow(/features\/models\/router\.ts does not look/);
});
