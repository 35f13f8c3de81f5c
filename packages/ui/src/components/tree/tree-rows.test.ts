import { expect, test } from "vitest";
import { rowBeginning, rowStep, visibleRows } from "./tree-rows.ts";
import type { TreeNode } from "./tree-rows.ts";

const nodes: TreeNode[] = [
  { id: "a", label: "Alpha", children: [{ id: "a1", label: "first" }, { id: "a2", label: "second", children: "loading" }] },
  { id: "b", label: "Beta", children: { error: "The connection was refused." } },
  { id: "c", label: "Gamma" },
];

test("only what is open is a row, with its place among its siblings", () => {
  expect(visibleRows(nodes, new Set()).map((row) => row.id)).toEqual(["a", "b", "c"]);
  const rows = visibleRows(nodes, new Set(["a", "a2", "b"]));
  expect(rows.map((row) => `${row.level} ${row.label}`)).toEqual(["1 Alpha", "2 first", "2 second", "3 Loading", "1 Beta", "2 The connection was refused.", "1 Gamma"]);
  expect(rows[2]).toMatchObject({ position: 2, size: 2, parent: "a", expanded: true });
  expect(visibleRows([{ id: "x", label: "X", children: [] }], new Set(["x"]))[1]).toMatchObject({ label: "Empty", failed: false });
});

test("right opens, then enters; left closes, then leaves", () => {
  const closed = visibleRows(nodes, new Set());
  expect(rowStep(closed, 0, "ArrowRight", 10)).toEqual({ expand: true });
  expect(rowStep(closed, 2, "ArrowRight", 10)).toEqual({ to: 2 });
  const open = visibleRows(nodes, new Set(["a"]));
  expect(rowStep(open, 0, "ArrowRight", 10)).toEqual({ to: 1 });
  expect(rowStep(open, 2, "ArrowLeft", 10)).toEqual({ to: 0 });
  expect(rowStep(open, 0, "ArrowLeft", 10)).toEqual({ expand: false });
  expect(rowStep(open, 3, "ArrowLeft", 10)).toEqual({ to: 3 });
});

test("the ends hold, and other keys are not the tree's", () => {
  const rows = visibleRows(nodes, new Set());
  expect(rowStep(rows, 2, "ArrowDown", 10)).toEqual({ to: 2 });
  expect(rowStep(rows, 0, "PageDown", 10)).toEqual({ to: 2 });
  expect(rowStep(rows, 1, "Home", 10)).toEqual({ to: 0 });
  expect(rowStep(rows, 1, "Escape", 10)).toBeNull();
});

test("letters find the next row that begins with them, round the end", () => {
  const rows = visibleRows(nodes, new Set(["a"]));
  expect(rowBeginning(rows, 1, "a")).toBe(0);
  expect(rowBeginning(rows, 0, "BE")).toBe(3);
  expect(rowBeginning(rows, 0, "z")).toBe(-1);
});
