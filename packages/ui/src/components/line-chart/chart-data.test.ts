import { expect, test } from "vitest";
import { alignSeries, describeSeries, valueRange } from "./chart-data.ts";

const training = { label: "training", points: [[1, 3], [2, 2], [3, 1]] as const };
const validation = { label: "validation", points: [[2, 2.5], [4, 1.5]] as const };

test("series with different xs share one column and leave gaps", () => {
  expect(alignSeries([training, validation])).toEqual([
    [1, 2, 3, 4],
    [3, 2, 1, null],
    [null, 2.5, null, 1.5],
  ]);
});

test("a value that is no number leaves a gap", () => {
  expect(alignSeries([{ label: "a", points: [[1, Number.NaN], [2, 1]] }])).toEqual([[1, 2], [null, 1]]);
});

test("the sentence names the first, last and lowest value", () => {
  expect(describeSeries([training], "step", String, String)).toBe("training goes from 3 at step 1 to 1 at step 3, lowest 1.");
  expect(describeSeries([], "step", String, String)).toBe("No points yet.");
});

test.each([
  ["no value", null, null, [0, 1]],
  ["one small value, as a learning rate is", 0.0002, 0.0002, [0, 0.000208]],
  ["nothing but zero", 0, 0, [0, 1]],
  ["nothing above zero", -5, -1, [-5, 0]],
  ["both sides of zero", -2, 100, [-2, 104]],
])("the y axis of %s", (_what, min, max, range) => {
  const [low, high] = valueRange(min, max);
  expect([low, high]).toEqual([range[0], expect.closeTo(range[1] ?? Number.NaN, 9)]);
});
