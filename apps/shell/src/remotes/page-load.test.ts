import { reportLoadInput } from "@aiweb/contracts/registry/report-load";
import { expect, test, vi } from "vitest";
import { createPageLoad, pageLoad } from "./page-load.ts";

test("a page load is named by a UUID of its own, which the server takes, also where the browser makes none", () => {
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const names = Array.from({ length: 50 }, createPageLoad);
  vi.unstubAllGlobals();
  expect(names.filter((name) => !reportLoadInput.shape.pageLoad.safeParse(name).success)).toEqual([]);
  expect(new Set([...names, pageLoad]).size).toBe(51);
});
