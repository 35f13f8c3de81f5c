import { expect, test } from "vitest";
import { isPageLoadError, loadPage } from "./lazy-page.ts";

test("what comes in time is handed on", async () => {
  expect(await loadPage(async () => "page")).toBe("page");
});

test.each([
  ["never comes", () => new Promise(() => undefined), "It did not answer within 0.005 seconds."],
  ["fails", () => Promise.reject(new TypeError("Failed to fetch dynamically imported module")), "Its files could not be loaded."],
])("code that %s ends in a load error", async (_name, load, message) => {
  const error: unknown = await loadPage(load, 5).catch((reason: unknown) => reason);
  expect(isPageLoadError(error)).toBe(true);
  expect(error).toMatchObject({ message });
});

test("a page's own error is none", () => {
  expect(isPageLoadError(new Error("It did not answer within 10 seconds."))).toBe(false);
});
