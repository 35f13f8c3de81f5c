import { expect, it } from "vitest";
import { filterOf, modelListSearch } from "./model-list-search.ts";

it("reads facets with commas between, and drops what it does not know", () => {
  const search = modelListSearch({ q: "llama", task: "speech,nonsense", can: "run,fine-tune", sort: "name", page: 3 });
  expect(filterOf(search)).toEqual({ search: "llama", task: ["speech"], provider: [], licence: [], can: ["run", "fine-tune"], sort: "name" });
});

it("leaves the default sort and empty values out of the URL", () => {
  expect(modelListSearch({ q: "", sort: "relevance", task: "" })).toEqual({});
});

it("takes a search that looks like a number as words", () => {
  expect(filterOf(modelListSearch({ q: 135 })).search).toBe("135");
});
