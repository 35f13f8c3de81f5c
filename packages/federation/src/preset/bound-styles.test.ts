import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { expect, onTestFinished, test } from "vitest";
import { boundStyles, globalRules } from "./bound-styles.ts";

const workspace = join(import.meta.dirname, "../../../..");
/** What remotes take along into the page: their own sheets, and those of the packages that they draw with. */
const modules = globSync(["apps/*/src/**/*.module.css", "packages/{ui,data-grid}/src/**/*.module.css"], { cwd: workspace });

test("no style of ours reaches what is not its own", () => {
  expect(modules.length).toBeGreaterThan(60);
  expect(modules.flatMap((file) => globalRules(readFileSync(join(workspace, file), "utf8")).map((rule) => `${file}: ${rule}`))).toEqual([]);
});

test.each(["h1 { color: red }", ":root { --s4: 0 }", "* { margin: 0 }", "body:has(.a) { margin: 0 }", ".a, h2 { margin: 0 }", ":global(.b) .a { margin: 0 }", "@media (max-width: 9px) { p { margin: 0 } }", '@font-face { font-family: "Inter" }', "[data-theme] { margin: 0 }", "h1:not(.a:is(.b, .c)) { margin: 0 }"])("a planted %s is found, in a layer and outside", (rule) => {
  expect(globalRules(`@layer app { .c { margin: 0 } ${rule} } .d { margin: 0 }`)).toHaveLength(1);
  expect(globalRules(`.d{margin:0}${rule}`)).toHaveLength(1);
});

test("what hangs on a class is none, as it is written and as it is built", () => {
  const written = '@layer app { .a h1, :root[data-theme="dark"] .a:not(.b, p), .a > :is(h1, h2) { margin: 0; &:hover { margin: 0 } h2 { margin: 0 } } @keyframes spin { from { rotate: 0deg } to { rotate: 1turn } } @media print { .b { margin: 0 } } }';
  const built = ".a_1:not(:is(:lang(ar),:lang(he))),:is(.b_1,.c_1) p{inset:0}@supports (color:oklch(0 0 0)){@media print{.d_1{margin:0}}}";
  expect([...globalRules(written), ...globalRules(built)]).toEqual([]);
});

/** Builds a page with this style sheet, as a remote is built. */
async function buildWith(css: string): Promise<unknown> {
  const root = mkdtempSync(join(tmpdir(), "aiweb-styles-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, "page.css"), css);
  writeFileSync(join(root, "page.js"), 'import "./page.css";');
  return await build({ root, configFile: false, logLevel: "silent", plugins: [boundStyles()], build: { write: false, rolldownOptions: { input: join(root, "page.js") } } });
}

test("a build with such a style fails, and says which", async () => {
  await expect(buildWith(".a { color: red } h1 { color: red }")).rejects.toThrow(/not this remote's own: h1\./);
  await expect(buildWith(".a { color: red }")).resolves.toBeDefined();
});
