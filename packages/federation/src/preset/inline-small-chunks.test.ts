import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "vite";
import { inlineSmallChunks } from "./inline-small-chunks.ts";

let root: string;

/** Two chunks that both need the bundler's helper for CommonJS, and a lazy one that needs Vite's for imports. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "aiweb-chunks-"));
  await writeFile(join(root, "old.cjs"), "exports.answer = 42;");
  await writeFile(join(root, "older.cjs"), "exports.answer = 1;");
  await writeFile(join(root, "library.js"), 'import old from "./old.cjs"; export const answer = old.answer;');
  await writeFile(join(root, "lazy.js"), 'import older from "./older.cjs"; import { answer } from "./library.js"; export const sum = answer + older.answer;');
  await writeFile(join(root, "entry.js"), 'import { answer } from "./library.js"; import older from "./older.cjs"; export const found = answer + older.answer; export const sum = async () => (await import("./lazy.js")).sum;');
  await writeFile(join(root, "index.html"), '<!doctype html><html><head></head><body><script type="module" src="/entry.js"></script></body></html>');
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function built(name: string, plugins: ReturnType<typeof inlineSmallChunks>[]): Promise<{ folder: string; files: string[]; page: string }> {
  const folder = join(root, name);
  await build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins,
    build: {
      outDir: folder,
      minify: true,
      modulePreload: { polyfill: false, resolveDependencies: () => [] },
      rolldownOptions: { input: { page: join(root, "index.html"), entry: join(root, "entry.js") }, preserveEntrySignatures: "strict", output: { entryFileNames: "assets/[name].js", codeSplitting: { groups: [{ name: "library", test: /library|old\.cjs/ }, { name: "other", test: /older\.cjs/ }] } } },
    },
  });
  return { folder, files: await readdir(join(folder, "assets")), page: await readFile(join(folder, "index.html"), "utf8") };
}

test("the bundler's helpers have no file of their own, nobody names one, and the code works", async () => {
  const helper = /rolldown-runtime|preload-helper/;
  const plain = await built("plain", []);
  expect(plain.files.some((file) => helper.test(file))).toBe(true);

  const { folder, files, page } = await built("inlined", [inlineSmallChunks()]);
  expect(files.filter((file) => helper.test(file))).toEqual([]);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, "assets", file), "utf8")));
  expect([page, ...texts].filter((text) => helper.test(text))).toEqual([]);
  const { found, sum }: { found: number; sum: () => Promise<number> } = await import(pathToFileURL(join(folder, "assets/entry.js")).href);
  expect([found, await sum()]).toEqual([43, 43]);
});
