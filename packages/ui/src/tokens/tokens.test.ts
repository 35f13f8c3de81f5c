import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { findDeprecatedUses } from "./build/deprecated.ts";
import { readTokens } from "./build/read-tokens.ts";
import { variableOf } from "./build/variable-of.ts";
import { idsOf, writeCss } from "./build/write-css.ts";

const workspace = path.resolve(import.meta.dirname, "../../../..");
const sets = await readTokens();
const ids = idsOf(sets);

/** Every style sheet and component of ours, with its text. */
const sources = globSync(["apps/*/src/**/*.{css,ts,tsx}", "packages/*/src/**/*.{css,ts,tsx}"], { cwd: workspace })
  .filter((file) => !/^packages\/ui\/src\/tokens\/(?:tokens\.css$|.*\.ts$)/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(workspace, file), "utf8") }));

test("tokens.css is what the files say: after a change, npm run tokens", () => {
  expect(readFileSync(path.join(import.meta.dirname, "tokens.css"), "utf8")).toBe(writeCss(sets));
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
  expect(found).toEqual(["a.css uses --ink-3, which is deprecated. Use --ink-2."]);
});

/** Colours belong into the token files; what is drawn for print or by the system has words of its own. */
const RAW_COLOUR = /(?<![\w-])(?:#(?:[0-9a-f]{3,4}){1,2}\b|(?:rgba?|hsla?|oklch|oklab|lab|lch|color)\()/i;
const sheets = sources.filter(({ file }) => file.endsWith(".css"));

test("no style sheet names a colour of its own", () => {
  expect(sheets.length).toBeGreaterThan(40);
  expect(sheets.filter(({ text }) => RAW_COLOUR.test(text.replaceAll(/\/\*[\s\S]*?\*\//g, ""))).map(({ file }) => file)).toEqual([]);
  expect(RAW_COLOUR.test("a { color: #fff }") && RAW_COLOUR.test("a { color: oklch(1 0 0) }")).toBe(true);
});

test("style sheets use only variables that exist", () => {
  const known = new Set(ids.map(variableOf));
  const own = new Set([...used.matchAll(/(--[\w-]+)["']?\s*:/g)].map(([, name]) => name));
  const unknown = sheets.flatMap(({ file, text }) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = ""]) => name).filter((name) => !known.has(name) && !own.has(name) && !name.startsWith("--available-") && !name.startsWith("--anchor-")).map((name) => `${file}: ${name}`));
  expect(unknown).toEqual([]);
});

test("a file that breaks the format is refused with what is wrong", async () => {
  await expect(readTokens((text, file) => (file === "shape.tokens.json" ? text.replace('"value": 4, "unit": "px"', '"value": "four"') : text))).rejects.toThrow(/Expected px, em, or rem/);
});

test("a token that only one look has is named", async () => {
  const lacking = await readTokens((text, file) => (file === "colour-dark.tokens.json" ? text.replace('"color": {', '"color": { "extra": { "$type": "color", "$value": { "colorSpace": "oklch", "components": [0.5, 0, 0] } },') : text));
  expect(() => writeCss(lacking)).toThrow(/Only dark.* has color\.extra/);
});
