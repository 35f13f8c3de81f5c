import { Text } from "@codemirror/state";
import { expect, test } from "vitest";
import { describeProblems, placeProblems } from "./code-problems.ts";
import type { CodeProblem } from "./code-problems.ts";

const text = Text.of(["select id", "from ordrs"]);
const problem = (line: number, column: number, length = 0): CodeProblem => ({ line, column, length, message: "No such table.", severity: "error" });

test("a line and a column become a place in the text, in order", () => {
  expect(placeProblems(text, [problem(2, 6, 5), problem(1, 1, 6)])).toMatchObject([{ from: 0, to: 6 }, { from: 15, to: 20 }]);
});

test("without a length it covers the word there", () => {
  expect(placeProblems(text, [problem(2, 6)])[0]).toMatchObject({ from: 15, to: 20 });
});

test("what lies beyond the text is told at its nearest place", () => {
  expect(placeProblems(text, [problem(9, 99, 4)])[0]).toMatchObject({ from: text.length, to: text.length });
  expect(placeProblems(text, [problem(0, 0, 3)])[0]).toMatchObject({ from: 0, to: 3 });
});

test("problems are told in words", () => {
  expect(describeProblems([])).toBe("");
  expect(describeProblems([problem(2, 6)])).toBe("1 problem. Line 2: No such table. F8 goes to the next.");
});
