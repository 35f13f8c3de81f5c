import { expect, test } from "vitest";
import { formatNumber } from "../../formats/numbers.ts";
import { describeBins, describeLine, linePath } from "./chart-words.ts";

test("a line is told by its ends and its extremes", () => {
  expect(describeLine("Loss", [3, null, 1, 2], formatNumber)).toBe("Loss: from 3 to 2, lowest 1, highest 3");
  expect(describeLine("Loss", [null], formatNumber)).toBe("Loss: nothing measured yet");
});

test("a line spans its box, breaks at gaps, and stays level without a spread", () => {
  expect(linePath([0, null, 10], 104, 24)).toBe("M2.0 22.0M102.0 2.0");
  expect(linePath([5, 5], 104, 24)).toBe("M2.0 12.0L102.0 12.0");
});

test("a spread is told by its range and its tallest bin", () => {
  expect(describeBins("Length", [{ from: 0, to: 10, count: 3 }, { from: 10, to: 20, count: 1200 }], formatNumber)).toBe("Length: 1,203 values from 0 to 20, most (1,200) from 10 to 20");
  expect(describeBins("Length", [], formatNumber)).toBe("Length: no values");
});
