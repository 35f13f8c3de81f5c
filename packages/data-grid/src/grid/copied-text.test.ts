import { expect, test, vi } from "vitest";
import { RowSource, type FetchCell, type FetchRows } from "../source/row-source.ts";
import { copiedText } from "./copied-text.ts";

const { signal } = new AbortController();
const names = ["id", "text"];

function make(cells: (row: number) => unknown[], options: { total?: number; cut?: [number, number][]; fetchCell?: FetchCell } = {}) {
  const fetch = vi.fn<FetchRows>(async ({ offset, limit }) => ({
    rows: Array.from({ length: limit }, (_, index) => cells(offset + index)),
    cut: (options.cut ?? []).filter(([row]) => row >= offset && row < offset + limit).map(([row, column]) => [row - offset, column] as const),
  }));
  const fetchCell = vi.fn<FetchCell>(options.fetchCell ?? (() => Promise.reject(new Error("Nothing asks for a cell."))));
  return { fetch, fetchCell, source: new RowSource({ fetch, fetchCell, total: options.total ?? 10_000_000, sort: null, onChange: () => undefined, onError: () => undefined }) };
}

test("tabs, line breaks and quotes inside a cell stay inside it", async () => {
  const { source } = make((row) => [row, 'say "hi"\nthen\tgo']);
  expect(await copiedText(source, names, { x: 0, y: 0, width: 2, height: 2 }, signal)).toEqual({ text: '0\t"say ""hi""\nthen\tgo"\n1\t"say ""hi""\nthen\tgo"', rows: 2, columns: 2 });
});

test("rows that were never scrolled to are read, not guessed", async () => {
  const { source, fetch } = make((row) => [row, null]);
  const { text } = await copiedText(source, names, { x: 0, y: 150, width: 1, height: 100 }, signal);
  expect(text).toBe(Array.from({ length: 100 }, (_, index) => `${150 + index}`).join("\n"));
  expect(fetch.mock.calls.map(([{ offset }]) => offset)).toEqual([100, 200]);
});

test("a cell that is shown cut is copied whole", async () => {
  const whole = "long ".repeat(1_000);
  const { source, fetchCell } = make((row) => [row, "long…"], { cut: [[7, 1]], fetchCell: async () => ({ value: whole, cut: false }) });
  expect((await copiedText(source, names, { x: 1, y: 6, width: 1, height: 2 }, signal)).text).toBe(`long…\n${whole}`);
  expect(fetchCell.mock.calls.map(([request]) => request)).toEqual([{ row: 7, column: "text", sort: null }]);
});

test("of everything, the first rows are copied, and no more are read", async () => {
  const { source, fetch } = make((row) => [row, "x"]);
  expect(await copiedText(source, names, { x: 0, y: 0, width: 2, height: 10_000_000 }, signal)).toMatchObject({ rows: 5_000, columns: 2 });
  expect(fetch).toHaveBeenCalledTimes(50);
});

test("many long cells are refused with a sentence, never pasted cut", async () => {
  const cut = Array.from({ length: 150 }, (_, row): [number, number] => [row, 1]);
  const { source } = make((row) => [row, "long…"], { cut, fetchCell: async () => ({ value: "long", cut: false }) });
  await expect(copiedText(source, names, { x: 0, y: 0, width: 2, height: 150 }, signal)).rejects.toThrow(/Select fewer rows/);
});
