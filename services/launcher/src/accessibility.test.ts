import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./paths.mjs";

const file = path.join(root, "docs/accessibility.md");
const text = readFileSync(file, "utf8");
const rows = text.split("\n").filter((line) => /^\| \d/.test(line));

/** The addresses of the links in a piece of markdown. */
function linksOf(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)]+)\)/g)].map(([, address = ""]) => address);
}

describe("docs/accessibility.md", () => {
  test.for(rows.map((row) => [row.split("|")[1]?.trim() ?? "", row] as const))("%s has a check or a reason", ([, row]) => {
    const check = row.split("|")[3] ?? "";
    expect(linksOf(check).length > 0 || /^ Why not: \S/.test(check)).toBe(true);
  });

  test("every file that it names is there", () => {
    const missing = linksOf(text).filter((address) => !existsSync(path.resolve(path.dirname(file), address)));
    expect(missing).toEqual([]);
  });

  test("it speaks of every criterion that is new in 2.2", () => {
    const named = rows.map((row) => row.split("|")[1] ?? "").join("\n");
    for (const criterion of ["2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"]) expect(named).toContain(criterion);
  });
});
