import { expect, it } from "vitest";
import { countedOptions, facetParts, facetValue } from "./facets.ts";

it("writes a facet's values with commas between and reads them again", () => {
  expect(facetValue([])).toBeUndefined();
  expect(facetValue(["a", "b"])).toBe("a,b");
  expect(facetParts("a,b")).toEqual(["a", "b"]);
  expect(facetParts(undefined)).toEqual([]);
});

it("keeps a chosen value that nothing counts any more, and makes up no count before the first answer", () => {
  expect(countedOptions({ mit: 2, "apache-2.0": 5 }, ["llama3"])).toEqual([
    { value: "apache-2.0", label: "apache-2.0", count: 5 },
    { value: "mit", label: "mit", count: 2 },
    { value: "llama3", label: "llama3", count: 0 },
  ]);
  expect(countedOptions(undefined, ["mit"])).toEqual([{ value: "mit", label: "mit" }]);
});
