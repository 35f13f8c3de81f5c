import { expect, test } from "vitest";
import { datasetListSearch, filterOf } from "./dataset-list-search.ts";

test("reads facets with commas between, and leaves out what does not fit", () => {
  const search = datasetListSearch({ q: "tickets", licence: "MIT,CC0-1.0", format: ["csv"], sort: "rows", other: 1 });
  expect(search).toEqual({ q: "tickets", licence: "MIT,CC0-1.0", sort: "rows" });
  expect(filterOf(search)).toEqual({ search: "tickets", licence: ["MIT", "CC0-1.0"], format: [], sort: "rows" });
});

test("leaves the default sort and empty values out of the URL", () => {
  expect(datasetListSearch({ q: "", licence: "", sort: "updated" })).toEqual({});
});
