import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readTokens } from "./build/read-tokens.ts";
import { physicalSidesOf, rawValuesOf, statesLostIn, unlayeredRulesOf } from "./build/style-faults.ts";
import { variableOf } from "./build/variable-of.ts";
import { idsOf } from "./build/write-css.ts";

const workspace = path.resolve(import.meta.dirname, "../../../..");
const read = (file: string) => ({ file, text: readFileSync(path.join(workspace, file), "utf8") });
/** Every style sheet of ours but the written one. */
const sheets = globSync(["apps/*/src/**/*.css", "packages/*/src/**/*.css"], { cwd: workspace }).filter((file) => !file.endsWith("tokens/tokens.css")).map(read);

test("the style sheets are found", () => {
  expect(sheets.length).toBeGreaterThan(60);
});

/** Colours belong into the token files; what is drawn for print or by the system has words of its own. */
const RAW_COLOUR = /(?<![\w-])(?:#(?:[0-9a-f]{3,4}){1,2}\b|(?:rgba?|hsla?|oklch|oklab|lab|lch|color)\()/i;

test("no style sheet names a colour of its own", () => {
  expect(sheets.filter(({ text }) => RAW_COLOUR.test(text.replaceAll(/\/\*[\s\S]*?\*\//g, ""))).map(({ file }) => file)).toEqual([]);
  expect(RAW_COLOUR.test("a { color: #fff }") && RAW_COLOUR.test("a { color: oklch(1 0 0) }")).toBe(true);
});

test("style sheets use only variables that exist", async () => {
  const known = new Set(idsOf(await readTokens()).map(variableOf));
  const sources = globSync(["apps/*/src/**/*.{ts,tsx}", "packages/*/src/**/*.{ts,tsx}"], { cwd: workspace }).map(read);
  const own = new Set([...sheets, ...sources].flatMap(({ text }) => [...text.matchAll(/(--[\w-]+)["']?\s*:/g)].map(([, name]) => name)));
  const unknown = sheets.flatMap(({ file, text }) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = ""]) => name).filter((name) => !known.has(name) && !own.has(name) && !name.startsWith("--available-") && !name.startsWith("--anchor-")).map((name) => `${file}: ${name}`));
  expect(unknown).toEqual([]);
});

/** Sizes that no token can give, with the reason. */
const EXCEPTIONS: Record<string, string> = {
  "packages/ui/src/components/log-view/log-view.module.css: block-size: 20px": "log-view.tsx reckons with the height of a line",
  "apps/e2e/src/remotes/fixture-remote/lazy-page.module.css: border-inline-start: 7px": "the test looks for a style that no other sheet has",
};

test("sizes and durations come from tokens", () => {
  const found = sheets.flatMap(rawValuesOf);
  expect(found.filter((one) => EXCEPTIONS[one] === undefined)).toEqual([]);
  expect(Object.keys(EXCEPTIONS).filter((one) => !found.includes(one)), "no longer needed").toEqual([]);
});

test("a planted size or duration is found, a hairline and a condition are none", () => {
  const planted = `@layer app { @media (max-width: 899px) { .a { padding: 2px 13px; transition: color .3s; inset: calc(-5px + 1px) } } .b { gap: var(--s2); } }`;
  expect(rawValuesOf({ file: "a.css", text: planted })).toEqual(["a.css: padding: 13px", "a.css: transition: .3s", "a.css: inset: 5px"]);
});

test("style sheets name sides of the text, never of the screen", () => {
  expect(sheets.flatMap(physicalSidesOf)).toEqual([]);
});

test.each(["margin-left: 0", "left: 0", "border-top-right-radius: 0", "text-align: right", "padding-bottom: 1px", "border-left-color: red", "max-width: 3em"])("a planted %s is found", (declaration) => {
  expect(physicalSidesOf({ file: "a.css", text: `.a { color: red; ${declaration}; }` })).toEqual([`a.css: ${declaration}`]);
  expect(physicalSidesOf({ file: "a.css", text: `.a { ${declaration} }` })).toHaveLength(1);
});

test("sides of the text are none", () => {
  expect(physicalSidesOf({ file: "a.css", text: ".a { text-align: end; margin-inline: 0; overflow-x: auto; inset-block-start: 0; } @media (max-width: 3px) { .b { inline-size: 0; } }" })).toEqual([]);
});

test("what states are told by is seen in forced colours too", () => {
  expect(statesLostIn(sheets)).toEqual([]);
  expect(statesLostIn([{ file: "a.css", text: '.tab[aria-selected="true"] { border-color: var(--ink); }' }, { file: "b.css", text: ".tab:hover { background: none; }" }]), "a planted fault").toEqual(["a.css"]);
});

/** Names of Lucide's that point along the line of text. */
const POINTING = /(?:^|-)(?:left|right|forward|back|next|previous)(?:-|$)|^(?:log-(?:in|out)|external-link|undo|redo|reply|send|indent)/;
const turned = (css: string, names: readonly string[]) => names.filter((name) => POINTING.test(name) && !css.includes(`.lucide-${name}`));

test("icons that point along the text turn with it", () => {
  const icons = read("packages/ui/src/components/icon/icons.ts").text;
  const names = [...icons.matchAll(/^ {2}(\w+) as \w+Icon,$/gm)].map(([, name = ""]) => name.replaceAll(/(?<=[a-z])(?=[A-Z0-9])/g, "-").toLowerCase());
  expect(names.length).toBeGreaterThan(60);
  const css = read("packages/ui/src/tokens/base.css").text;
  expect(turned(css, names)).toEqual([]);
  expect(turned(css, ["reply", "arrow-left", "arrow-up", "check"]), "planted ones").toEqual(["reply", "arrow-left"]);
});

test("every rule of a CSS module stands in a layer, where no order of loading decides", () => {
  expect(sheets.filter(({ file }) => file.endsWith(".module.css")).flatMap(unlayeredRulesOf)).toEqual([]);
  const planted = "@layer app { .c { margin: 0; &:hover { margin: 0 } } @media print { .d { margin: 0 } } }";
  expect(unlayeredRulesOf({ file: "a.css", text: planted })).toEqual([]);
  expect(unlayeredRulesOf({ file: "a.css", text: `${planted} .e { margin: 0 }` })).toEqual(["a.css: .e"]);
});

/** Libraries' own sheets, whose classes carry the library's name, and the page's foundation where a remote runs by itself. */
const WHOLE_SHEETS = ["packages/ui/src/components/line-chart/chart-canvas.tsx: uplot/dist/uPlot.min.css", "packages/data-grid/src/grid/data-grid.tsx: @glideapps/glide-data-grid/dist/index.css"];

test("remotes import style sheets as modules", () => {
  const sources = globSync(["apps/*/src/**/*.{ts,tsx}", "packages/{ui,data-grid}/src/**/*.{ts,tsx}"], { cwd: workspace }).filter((file) => !/^apps\/shell\/|\/standalone\/|\.test\.ts$/.test(file)).map(read);
  const imports = sources.flatMap(({ file, text }) => [...text.matchAll(/^import\s+(?:[^"\n]+from\s+)?"([^"]+\.css)"/gm)].map(([, sheet = ""]) => `${file}: ${sheet}`));
  expect(imports.filter((one) => !one.endsWith(".module.css")).toSorted()).toEqual(WHOLE_SHEETS.toSorted());
});
