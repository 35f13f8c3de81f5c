import { beforeEach, expect, test, vi } from "vitest";
import type * as SharedScope from "./shared-scope.ts";

const react = { useState: () => "the page's" };
const offer = (lib: object) => ({ lib: () => lib, shareConfig: {} });

/** Each test is a remote of its own. */
let remote: typeof SharedScope;
beforeEach(async () => {
  vi.resetModules();
  remote = await import("./shared-scope.ts");
});

test("takes the page's module, and gives its exports", async () => {
  await remote.takeShared({ react: { "19.3.1": offer(react) } }, { react: "^19.3.0" });
  expect(remote.shared("react", "useState")).toBe(react.useState);
  expect(remote.shared("react", "useNothing")).toBeUndefined();
});

test("fetches a module that has not run yet", async () => {
  await remote.takeShared({ react: { "19.3.1": { get: async () => await Promise.resolve(() => react) } } }, { react: "^19.3.1" });
  expect(remote.shared("react", "useState")).toBe(react.useState);
});

test("passes over versions that do not fit, and what another remote only asks for", async () => {
  const asked = { get: () => { throw new Error("must be provided by host"); }, shareConfig: { import: false } };
  await remote.takeShared({ react: { "18.3.0": offer({ useState: "old" }), "19.4.0": asked, "19.3.1": offer(react) } }, { react: "^19.3.0" });
  expect(remote.shared("react", "useState")).toBe(react.useState);
});

test.each([
  ["an older one", { react: { "19.2.0": offer(react) } }, "shares 19.2.0"],
  ["another major", { react: { "20.0.0": offer(react) } }, "shares 20.0.0"],
  ["none", {}, "shares nothing"],
])("a page that shares %s is refused, by a sentence", async (_name, scope, sentence) => {
  await expect(remote.takeShared(scope, { react: "^19.3.0" })).rejects.toThrow(sentence);
});
