import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildStorybook, workspaceRoot } from "../storybook/build-storybook.ts";
import { looks } from "./baseline.ts";
import { openBrowser } from "./photograph.ts";
import { sweep, type Swept } from "./sweep.ts";

/** A workspace as a designer has it, small: the design system's sources and a Storybook of two of its components. */
let root: string;

function linkModules(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) symlinkSync(join(from, name), join(to, name));
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "aiweb-designer-"));
  linkModules(join(workspaceRoot, "node_modules"), join(root, "node_modules"));
  for (const name of [".storybook", "tsconfig.base.json"]) cpSync(join(workspaceRoot, name), join(root, name), { recursive: true });
  for (const name of readdirSync(join(workspaceRoot, "packages"))) {
    const folder = join(workspaceRoot, "packages", name);
    cpSync(folder, join(root, "packages", name), { recursive: true, filter: (path) => basename(path) !== "node_modules" });
    linkModules(join(folder, "node_modules"), join(root, "packages", name, "node_modules"));
  }
  const hub = join(root, "apps/shell/.storybook");
  mkdirSync(hub, { recursive: true });
  writeFileSync(join(root, "apps/shell/package.json"), '{ "name": "hub", "version": "0.1.0", "type": "module" }');
  writeFileSync(
    join(hub, "main.ts"),
    'import { defineStorybook } from "../../../.storybook/define-storybook.ts";\nexport default defineStorybook({ stories: ["../../../packages/ui/src/components/{kbd,link}/*.stories.tsx"] });\n',
  );
  writeFileSync(join(hub, "preview.ts"), 'export { default } from "../../../.storybook/preview.tsx";\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function look(approve: boolean): Promise<Swept> {
  return await sweep({
    root,
    baselineFile: join(root, "baseline.json"),
    picturesFolder: join(root, ".visual"),
    reportFolder: join(root, "report"),
    approve,
    all: false,
    tell: () => undefined,
  });
}

/** What somebody sees who opens the report: its headings, and the captions of the pictures that were drawn. */
async function openReport(page: string): Promise<{ headings: string[]; drawn: string[] }> {
  const browser = await openBrowser();
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(page).href);
  const headings = await tab.locator("h2").allTextContents();
  const drawn: string[] = [];
  for (const image of await tab.locator("img").all()) {
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0);
    drawn.push((await image.getAttribute("alt")) ?? "");
  }
  await browser.close();
  return { headings, drawn };
}

test("a token edit goes from its file to a visual difference, to approval", { timeout: 300_000 }, async () => {
  await buildStorybook("shell", root);
  const first = await look(true);
  expect(first.findings.filter(({ kind }) => kind !== "new")).toEqual([]);
  expect(first.photographed).toBeGreaterThan(3);

  // nothing changed: nothing is photographed, and nothing is found
  expect(await look(false)).toMatchObject({ photographed: 0, findings: [] });

  // a designer makes links of light pages red
  const file = join(root, "packages/ui/src/tokens/files/colour-light.tokens.json");
  const tokens = JSON.parse(readFileSync(file, "utf8"));
  tokens.color.accent.$value = { colorSpace: "oklch", components: [0.45, 0.17, 27] };
  writeFileSync(file, JSON.stringify(tokens));
  execFileSync(process.execPath, [join(root, "packages/ui/src/tokens/build/main.ts")], { cwd: root });
  await buildStorybook("shell", root);

  const changed = await look(false);
  const pictures = changed.findings.map((finding) => (finding.kind === "changed" ? `${finding.id} ${finding.look}` : finding.kind));
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.every((picture) => /link/.test(picture) && /light-(?:wide|narrow)$/.test(picture))).toBe(true);
  const { headings, drawn } = await openReport(changed.report);
  expect(headings).toHaveLength(pictures.length);
  expect(drawn.slice(0, 3)).toEqual(["Before", "After", expect.stringMatching(/^Difference: [1-9]/)]);

  // looked at, and accepted
  await look(true);
  expect(await look(false)).toMatchObject({ photographed: 0, findings: [] });
  const { stories } = JSON.parse(readFileSync(join(root, "baseline.json"), "utf8"));
  expect(Object.keys(stories)).toHaveLength(first.stories);
  expect(Object.keys(Object.values<{ shots: object }>(stories)[0]?.shots ?? {})).toEqual([...looks]);
});
