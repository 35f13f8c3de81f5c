import { expect, test } from "vitest";
import { failing } from "./canary-watch.ts";

const counts = (version: string, loads: number, failed: number) => ({ version, loads, failed, p50: null, p95: null });
const judged = (canary: [number, number], usual: [number, number]) => failing([counts("2.0.0", ...canary), counts("1.0.0", ...usual)], "1.0.0", ["2.0.0"]).length > 0;

test.each<[string, [number, number], [number, number], boolean]>([
  ["all of 20 fail", [20, 20], [100, 0], true],
  ["all of 19 fail: too few to say", [19, 19], [100, 0], false],
  ["2 of 20 fail, and none usually", [20, 2], [100, 0], true],
  ["1 of 20 fails: 5 % is not past 5 %", [20, 1], [100, 0], false],
  ["10 % fail, and 5 % usually: not past twice", [100, 10], [100, 5], false],
  ["11 % fail, and 5 % usually", [100, 11], [100, 5], true],
  ["all fail of both", [40, 40], [40, 40], false],
  ["the default was not loaded yet", [20, 2], [0, 0], true],
])("%s", (_name, canary, usual, expected) => {
  expect(judged(canary, usual)).toBe(expected);
});

test("the default itself is not judged", () => {
  expect(failing([counts("1.0.0", 100, 100)], "1.0.0", ["2.0.0"])).toEqual([]);
});
