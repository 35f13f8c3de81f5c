import { describe, expect, test } from "vitest";
import type { Shots } from "./baseline.ts";
import { compare, needsPhotograph } from "./compare.ts";

const shots: Shots = { "light-wide": "a", "dark-wide": "b", "dark-narrow": "c", "light-narrow": "d" };
const baseline = { browser: { version: "Chromium 1", probe: "p" }, stories: { button: { inputs: "1", shots }, badge: { inputs: "1", shots } } };

describe("what is photographed", () => {
  const inputs = new Map([
    ["button", "1"],
    ["badge", "2"],
    ["chip", "1"],
  ]);
  test("what is drawn of other files than the approved picture, and what is new", () => {
    expect(needsPhotograph(inputs, baseline, false)).toEqual(["badge", "chip"]);
  });
  test("everything, where that is asked for", () => {
    expect(needsPhotograph(inputs, baseline, true)).toEqual(["button", "badge", "chip"]);
  });
});

describe("findings", () => {
  const approved = (id: string) => ({ button: shots, badge: shots })[id];
  test("none where every picture is as approved", () => {
    expect(compare([{ id: "button", shots }], approved, [])).toEqual([]);
  });
  test("one a look that changed", () => {
    expect(compare([{ id: "button", shots: { ...shots, "dark-wide": "x" } }], approved, [])).toEqual([{ kind: "changed", id: "button", look: "dark-wide", before: "b", after: "x" }]);
  });
  test("what is new, gone or broken, in the order of the stories", () => {
    expect(compare([{ id: "chip", shots }, { id: "badge", problem: "It threw." }], approved, ["button"])).toEqual([
      { kind: "failed", id: "badge", problem: "It threw." },
      { kind: "removed", id: "button" },
      { kind: "new", id: "chip", shots },
    ]);
  });
});
