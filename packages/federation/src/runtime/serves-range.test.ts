import { expect, test } from "vitest";
import { servesRange } from "./serves-range.ts";

test.each([
  ["1.2.0", "^1.2.0", true],
  ["1.3.0", "^1.2.9", true],
  ["1.2.1", "^1.2.0", true],
  ["1.1.9", "^1.2.0", false],
  ["2.0.0", "^1.2.0", false],
  ["0.1.4", "^0.1.0", true],
  ["0.2.0", "^0.1.0", false],
  ["1.2.0", "latest", false],
])("a shell with %s serves %s: %s", (version, range, serves) => {
  expect(servesRange(version, range)).toBe(serves);
});
