import { uuid } from "@aiweb/contracts/ids";
import { afterEach, expect, test, vi } from "vitest";
import { randomId } from "./random-id.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("it is a UUID as the contracts take it, and another one each time", () => {
  const made = Array.from({ length: 100 }, randomId);
  expect(made.every((id) => uuid.safeParse(id).success)).toBe(true);
  expect(new Set(made).size).toBe(made.length);
});

test("needs nothing that a page at a plain http address lacks", () => {
  // zeros: each part keeps its length, and version and variant are told
  vi.stubGlobal("crypto", { getRandomValues: (bytes: Uint8Array) => bytes });
  expect(randomId()).toBe("00000000-0000-4000-8000-000000000000");
});
