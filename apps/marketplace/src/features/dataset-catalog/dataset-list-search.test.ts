import { expect, test } from "vitest";
import { datasetListSearch } from "./dataset-list-search.ts";

test("what fits is kept, the rest is left out", () => {
  expect(datasetListSearch({ search: "tickets", licence: ["MIT", 3], format: "csv", sort: "rows", other: 1 })).toEqual({ search: "tickets", licence: ["MIT"], sort: "rows" });
  expect(datasetListSearch({ search: "", licence: [], sort: "updated" })).toEqual({});
});
