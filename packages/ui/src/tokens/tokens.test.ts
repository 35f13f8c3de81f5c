import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { findDeprecatedUses } from "./build/deprecated.ts";
import { readTokens } from "./build/read-tokens.ts";
import { variableOf } from "./build/variable-of.ts";
import { idsOf, writeCss } from "./build/write-css.ts";
import { writeFacadeNames, writeNames } from "./build/write-names.ts";

const workspace = path.resolve(import.meta.dirname, "../../../..");
const sets = await readTokens();
const ids = idsOf(sets);

/** Every style sheet and component of ours, with its text. */
const sources = globSync(["apps/*/src/**/*.{css,ts,tsx}", "packages/*/src/**/*.{css,ts,tsx}"], { cwd: workspace })
  .filter((file) => !/^packages\/ui\/src\/tokens\/(?:tokens\.css$|.*\.ts$)/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(workspace, file), "utf8") }));
const written = (file: string) => readFileSync(path.join(import.meta.dirname, file), "utf8");

test("what is written from the files is what they say: after a change, npm run tokens", () => {
  expect(written("tokens.css")).toBe(writeCss(sets));
  expect(written("tokens.ts")).toBe(writeNames(sets));
  expect(written("../../../federation/src/token-names.ts")).toBe(writeFacadeNames(sets));
});

test("compact and reduced motion are written as what they change", () => {
  const css = writeCss(sets);
  expect(css).toMatch(/:root\[data-density="compact"\] \{[^}]*--size-row: 28px;/);
  expect(css).toMatch(/@media \(prefers-reduced-motion: reduce\) \{\s*:root \{\s*--duration-calm: 0ms;/);
  expect(css).toMatch(/:root\[data-motion="reduced"\] \{\s*--duration-calm: 0ms;/);
  expect(css).not.toMatch(/:root\[data-density="compact"\] \{[^}]*--ink/);
});

const used = sources.map(({ text }) => text).join("\n");
/** Names that are put together where they are used: `var(--s${gap})`. */
const composed = [...used.matchAll(/var\((--[\w-]*)\$\{/g)].map(([, start = ""]) => start);

test.each(ids)("%s is used", (id) => {
  const variable = variableOf(id);
  const isNamed = new RegExp(`var\\(${variable}(?![\\w-])`).test(used + writeCss(sets)) || new RegExp(`["'\`]${variable}["'\`]`).test(used);
  const isComposed = composed.some((start) => start !== "--" && variable.startsWith(start) && /^\d+$/.test(variable.slice(start.length)));
  expect(isNamed || isComposed, `${variable} is used nowhere: delete ${id}`).toBe(true);
});

test("no source uses a token that is deprecated", () => {
  expect(findDeprecatedUses(sets, sources)).toEqual([]);
});

test("a deprecated token is found where it is used, with what stands in its place", async () => {
  const planted = await readTokens((text, file) => (file === "colour-light.tokens.json" ? text.replace('"ink-3": {', '"ink-3": { "$deprecated": "Use --ink-2.",') : text));
  const found = findDeprecatedUses(planted, [{ file: "a.css", text: "a { color: var(--ink-3); }" }, { file: "b.css", text: "a { color: var(--ink-30); }" }]);
  expect(writeNames(planted)).toContain("  /** Hints and units: still 4.5:1. @deprecated Use --ink-2. */\n  ink3:");
  expect(found).toEqual(["a.css uses --ink-3, which is deprecated. Use --ink-2."]);
});

test("a file that breaks the format is refused with what is wrong", async () => {
  await expect(readTokens((text, file) => (file === "shape.tokens.json" ? text.replace('"value": 4, "unit": "px"', '"value": "four"') : text))).rejects.toThrow(/Expected px, em, or rem/);
});

test("a token that only one look has is named", async () => {
  const lacking = await readTokens((text, file) => (file === "colour-dark.tokens.json" ? text.replace('"color": {', '"color": { "extra": { "$type": "color", "$value": { "colorSpace": "oklch", "components": [0.5, 0, 0] } },') : text));
  expect(() => writeCss(lacking)).toThrow(/Only dark.* has color\.extra/);
});
