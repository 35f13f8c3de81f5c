import { expect, test } from "vitest";
import { shownVersion } from "./shown-version.ts";

test("a version is a whole number from one on", () => {
  expect(shownVersion({ version: 3 })).toBe(3);
});

test("anything else is the newest", () => {
  for (const version of [undefined, null, true, "", "newest", 0, -1, 1.5, {}, Number.POSITIVE_INFINITY]) {
    expect(shownVersion({ version })).toBeNull();
  }
  expect(shownVersion({})).toBeNull();
});
