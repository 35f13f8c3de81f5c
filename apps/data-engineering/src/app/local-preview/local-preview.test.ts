import { expect, test } from "vitest";
import { readLocalPreview } from "./local-preview.ts";

const preview = (name: string, content: string | Uint8Array<ArrayBuffer>) => readLocalPreview(new File([content], name));

test("CSV: rows, guessed types and ragged rows", async () => {
  expect(await preview("a.csv", "id,day,text\n1,2026-01-01,x\n2,2026-01-02,\"y\nz\"\n3,2026-01-03\n")).toEqual({
    columns: [{ name: "id", kind: "number" }, { name: "day", kind: "time" }, { name: "text", kind: "text" }],
    rows: [["1", "2026-01-01", "x"], ["2", "2026-01-02", "y\nz"], ["3", "2026-01-03"]],
    total: 3,
    problems: ["Row 4 has 2 fields; the header has 3."],
  });
});

test("CSV: names that will change are said", async () => {
  const { columns, problems } = await preview("a.csv", "id,,ID\n1,2,3\n");
  expect(columns.map((column) => column.name)).toEqual(["id", "column_2", "ID_2"]);
  expect(problems).toHaveLength(2);
});

test("JSONL: broken lines are named", async () => {
  const { rows, columns, problems } = await preview("a.jsonl", '{"a":1}\n{oops\n{"a":2,"b":[1]}\n');
  expect(columns).toEqual([{ name: "a", kind: "number" }, { name: "b", kind: "list" }]);
  expect(rows).toEqual([[1, undefined], [2, [1]]]);
  expect(problems[0]).toMatch(/^Line 2 is no JSON object/);
});

test("JSON list: whole, and cut", async () => {
  expect((await preview("a.json", '[{"a":"x"},{"a":"y"}]')).rows).toEqual([["x"], ["y"]]);
  const cut = await preview("a.json", '[{"a":"}"},{"a":');
  expect(cut.rows).toEqual([["}"]]);
  expect(cut.problems[0]).toMatch(/not well-formed/);
});

test("UTF-16 without a mark is text, as it is for the server", async () => {
  const bytes = new Uint8Array(Array.from("a,b\n1,x\n", (character) => [character.charCodeAt(0), 0]).flat());
  expect(await preview("a.csv", bytes)).toMatchObject({ columns: [{ name: "a" }, { name: "b" }], rows: [["1", "x"]] });
});

test("what is no table says so", async () => {
  expect((await preview("a.csv", "")).problems).toEqual(["The file is empty."]);
  expect((await preview("a.docx", "x")).problems).toEqual(["Files of this kind cannot be read here."]);
  expect((await preview("a.parquet", "a,b\n")).problems[0]).toMatch(/not Parquet/);
  expect((await preview("a.parquet", "PAR1 but not really PAR1")).problems[0]).toMatch(/damaged/);
  expect((await preview("a.csv", new Uint8Array([65, 0, 66, 0, 0])).then((found) => found.problems))[0]).toMatch(/binary/);
});
