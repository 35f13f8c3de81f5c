import { expect, test } from "vitest";
import { compareTexts, counterparts, diffRows, markWords, MOST_LINES } from "./diff-rows.ts";

const before = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk";
const after = "a\nb\nc\nd\ne\nF\ng\nh\ni\nj\nk\nl";

function compared(old: string, fresh: string) {
  const result = compareTexts(old, fresh);
  if (result.kind !== "compared") {
    throw new Error(result.kind);
  }
  return result;
}

test("lines are counted, and keep their numbers on both sides", () => {
  const result = compared(before, after);
  expect(result).toMatchObject({ added: 2, removed: 1, changes: 2 });
  const rows = diffRows(result.stretches, false, new Set([0, 2]));
  expect(rows.at(-1)).toMatchObject({ before: null, after: { number: 12, text: "l" }, change: 1, first: true });
  expect(rows.find((row) => row.kind === "lines" && row.change === 0)).toMatchObject({ before: { number: 6, text: "f" }, first: true });
});

test("long unchanged stretches fold but for three lines beside a change, and open", () => {
  const { stretches } = compared(before, after);
  expect(diffRows(stretches, false, new Set())[0]).toEqual({ kind: "fold", id: "fold 0", stretch: 0, count: 2 });
  expect(diffRows(stretches, false, new Set([0]))[0]).toMatchObject({ kind: "lines", before: { number: 1 } });
});

test("side by side, a changed line stands beside what replaced it", () => {
  const { stretches } = compared("x\ny", "X\ny\nz");
  expect(diffRows(stretches, true, new Set())).toMatchObject([
    { before: { text: "x" }, after: { text: "X" }, change: 0, first: true },
    { before: { text: "y" }, after: { text: "y" }, change: null },
    { before: null, after: { text: "z" }, change: 1, first: true },
  ]);
  expect(counterparts(stretches).before.get(1)).toBe("X");
});

test("the last line break and the kind of line break are no lines", () => {
  expect(compared("a\r\nb\r\n", "a\nb")).toMatchObject({ added: 0, removed: 0, changes: 0 });
});

test("words are marked where lines have most in common", () => {
  expect(markWords("limit 20 rows", "limit 10 rows")).toEqual([{ text: "limit ", changed: false }, { text: "20", changed: true }, { text: " rows", changed: false }]);
  expect(markWords("select everything", "drop it")).toEqual([{ text: "select everything", changed: false }]);
  expect(markWords("a", undefined)).toEqual([{ text: "a", changed: false }]);
});

test("too many lines are not compared", () => {
  expect(compareTexts("x\n".repeat(MOST_LINES + 1), "x")).toEqual({ kind: "too-long" });
});

test("texts that share too little are not compared", () => {
  const of = (word: string) => Array.from({ length: 1600 }, (_, line) => `${word} ${line}`).join("\n");
  expect(compareTexts(of("before"), of("after"))).toEqual({ kind: "too-different" });
});
