import { expect, test } from "vitest";
import { chipsOf, withFilter } from "./table-filters.ts";
import type { ColumnFacet } from "./table-filters.ts";

const states: ColumnFacet = { kind: "options", options: [{ value: "ok", label: "Succeeded" }, { value: "bad", label: "Failed" }] };

test("a filter that says nothing leaves no entry", () => {
  const set = withFilter({}, "state", { kind: "options", selected: ["ok"] });
  expect(set).toEqual({ state: { kind: "options", selected: ["ok"] } });
  expect(withFilter(set, "state", { kind: "options", selected: [] })).toEqual({});
  expect(withFilter({ name: { kind: "text", text: "a" } }, "steps", { kind: "range", least: null, most: null })).toEqual({ name: { kind: "text", text: "a" } });
});

test("each option is a chip that takes itself back", () => {
  const [first] = chipsOf("state", "State", states, { kind: "options", selected: ["ok", "bad"] });
  expect(first).toMatchObject({ words: "State: Succeeded", without: { selected: ["bad"] } });
});

test("ranges and text are told in words", () => {
  const range: ColumnFacet = { kind: "range", unit: "steps" };
  const words = (least: number | null, most: number | null) => chipsOf("steps", "Steps", range, { kind: "range", least, most })[0]?.words;
  expect([words(10, 2000), words(10, null), words(null, 20)]).toEqual(["Steps: 10 to 2,000 steps", "Steps: at least 10 steps", "Steps: at most 20 steps"]);
  expect(chipsOf("name", "Name", { kind: "text" }, { kind: "text", text: "refund" })[0]?.words).toBe("Name: “refund”");
});
