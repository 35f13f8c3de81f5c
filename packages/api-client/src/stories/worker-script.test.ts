import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, test } from "vitest";

test("Storybook serves the worker script of the msw that is installed", async () => {
  const script = createRequire(import.meta.url).resolve("msw/mockServiceWorker.js");
  const served = new URL("../../../../.storybook/public/mockServiceWorker.js", import.meta.url);
  expect(await readFile(served, "utf8")).toBe(await readFile(script, "utf8"));
});
