import { expect, test } from "vitest";
import { DelimitedReader, MAXIMUM_ROW_CHARACTERS } from "./delimited-reader.ts";

type Seen = { records: [number, string[]][]; broken: [number, string][] };

/** Reads pieces as they would come from a file. */
function read(pieces: Iterable<string>): Seen {
  const seen: Seen = { records: [], broken: [] };
  const reader = new DelimitedReader(
    { delimiter: ",", newline: "\n", escape: '"' },
    { record: (fields, line) => seen.records.push([line, fields]), broken: (line, reason) => seen.broken.push([line, reason]) },
  );
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return seen;
}

function* inPieces(text: string, characters = 1 << 18): Generator<string> {
  for (let at = 0; at < text.length; at += characters) yield text.slice(at, at + characters);
}

const long = "x".repeat(20_000_000);
const TOO_LONG = expect.stringContaining("longer than 8,000,000 characters");

test.each([
  { columns: "one column", text: `a\n1\n${long}\n3\n`, kept: [[1, ["a"]], [2, ["1"]], [4, ["3"]]] },
  { columns: "two columns", text: `a,b\n1,2\n2,${long},3\n4,5\n`, kept: [[1, ["a", "b"]], [2, ["1", "2"]], [4, ["4", "5"]]] },
  { columns: "two columns, quoted", text: `a,b\n1,2\n"2",${long}\n4,5\n`, kept: [[1, ["a", "b"]], [2, ["1", "2"]], [4, ["4", "5"]]] },
  { columns: "one column, at the end of the file", text: `a\n1\n${long}`, kept: [[1, ["a"]], [2, ["1"]]] },
])("a line of 20 MB is one broken row: $columns", ({ text, kept }) => {
  const { records, broken } = read(inPieces(text));
  expect(broken).toEqual([[3, TOO_LONG]]);
  expect(records).toEqual(kept);
});

test("a quote that is not closed within a row's length costs its line, not the ones behind", () => {
  const lines = Array.from({ length: 3_000 }, (_, index) => `${index},${"y".repeat(3_000)}`);
  const { records, broken } = read(inPieces(`a,b\n1,"open\n${lines.join("\n")}\n`));
  expect(broken).toEqual([[2, "A quote opened in this row is never closed."]]);
  expect(records).toHaveLength(1 + lines.length);
  expect(records.at(-1)?.[0]).toBe(lines.length + 2);
});

test("a row as long as is allowed is read", () => {
  const text = "z".repeat(MAXIMUM_ROW_CHARACTERS);
  expect(read(inPieces(`a\n${text}\n1\n`))).toEqual({ records: [[1, ["a"]], [2, [text]], [3, ["1"]]], broken: [] });
});
