import { expect, test } from "vitest";
import { parseAnsi, stripAnsi } from "./ansi.ts";

const escape = "\u001b";

test("colours become runs, and end where they are reset", () => {
  expect(parseAnsi(`a ${escape}[31mred${escape}[0m b`)).toEqual([
    { text: "a ", colour: null, bold: false },
    { text: "red", colour: "red", bold: false },
    { text: " b", colour: null, bold: false },
  ]);
});

test("cursor moves, titles, links and control characters are left out", () => {
  expect(stripAnsi(`${escape}[2K${escape}[1A${escape}]0;title\u0007x${escape}]8;;http://a\u001b\\y\r\u0000z`)).toBe("xyz");
});

test("a sequence cut short does not swallow the line", () => {
  expect(stripAnsi(`ok ${escape}[`)).toBe("ok [");
  expect(parseAnsi("<b>plain</b>")).toEqual([{ text: "<b>plain</b>", colour: null, bold: false }]);
});
