import { expect, test } from "vitest";
import { buildSearch } from "./build-search.ts";

test("takes what the form is filled in with, a name in digits too, and nothing else", () => {
  expect(buildSearch({ name: 2026, base: "ada/small", dataset: "", version: 3, from: null, tab: "x" })).toEqual({ name: "2026", base: "ada/small", version: 3 });
});
