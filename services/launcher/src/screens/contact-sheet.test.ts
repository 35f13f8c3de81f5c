import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { writeContactSheet } from "./contact-sheet.mjs";

function folderWith(bytes: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), "aw-sheet-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ["marketplace", "ai", "data", "shell"]) mkdirSync(path.join(folder, part));
  for (const look of ["light-320", "dark-1440"]) writeFileSync(path.join(folder, "ai", `jobs-empty-${look}.webp`), Buffer.alloc(bytes));
  return folder;
}

test("a sheet has a row for each page that was photographed", () => {
  const folder = folderWith(100);
  expect(writeContactSheet(folder)).toEqual({ pages: 1, bytes: 200 });
  expect(readFileSync(path.join(folder, "index.html"), "utf8")).toContain('src="ai/jobs-empty-dark-1440.webp"');
});

test("one that weighs too much for the repository is refused", () => {
  expect(() => writeContactSheet(folderWith(2_600_000))).toThrow("5.2 MB");
});
