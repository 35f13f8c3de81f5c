import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";

/** The shell as it is built and served; `npm test` builds it before these tests. */
const dist = join(import.meta.dirname, "../../../../../apps/shell/dist");
const scripts = join(dist, "assets");

/** Words of Web3Auth's SDK that stand in no code of ours. */
const OF_THE_SDK = "Please provide a valid clientId in constructor";

const STATIC = /\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;
const DYNAMIC = /\bimport\(\s*["'`]\.\/([^"'`]+\.js)["'`]/g;

interface Chunk {
  code: string;
  imports: string[];
  loads: string[];
}

const chunks = new Map<string, Chunk>();
let entries: string[] = [];

const found = (code: string, pattern: RegExp): string[] => [...code.matchAll(pattern)].flatMap(([, name]) => (name === undefined ? [] : [name]));

/** Every chunk that follows from `from` by the edges that `next` gives. */
function reached(from: string[], next: (chunk: Chunk) => string[]): Set<string> {
  const seen = new Set(from);
  for (const name of seen) for (const other of next(chunks.get(name) ?? { code: "", imports: [], loads: [] })) seen.add(other);
  return seen;
}

const one = (start: string): string => {
  const names = [...chunks.keys()].filter((name) => name.startsWith(start));
  expect(names, `chunks called ${start}…`).toHaveLength(1);
  return names[0] ?? "";
};

beforeAll(async () => {
  if (!existsSync(scripts)) throw new Error("The shell is not built: run `npm start` or `npm test` once.");
  for (const name of await readdir(scripts)) {
    if (!name.endsWith(".js")) continue;
    const code = await readFile(join(scripts, name), "utf8");
    chunks.set(name, { code, imports: found(code, STATIC), loads: found(code, DYNAMIC) });
  }
  entries = [...(await readFile(join(dist, "index.html"), "utf8")).matchAll(/\/assets\/([^"']+\.js)/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  if (entries.length === 0) throw new Error("The page names no script.");
});

const sdk = (): string[] => [...chunks].filter(([, { code }]) => code.includes(OF_THE_SDK)).map(([name]) => name);

test("Web3Auth's SDK is bundled, and comes only behind the sign-in page's button", () => {
  expect(sdk().length).toBeGreaterThan(0);
  const all = (chunk: Chunk) => [...chunk.imports, ...chunk.loads];
  expect([...reached(entries, all)]).toEqual(expect.arrayContaining(sdk()));

  const seam = one("web3auth-");
  const pages = [...chunks].filter(([, { loads, imports }]) => loads.includes(seam) || imports.includes(seam));
  expect(pages.map(([name]) => name)).toEqual([one("sign-in-page-")]);
  // Without that one way in, nothing leads there.
  const withoutSeam = reached(entries, (chunk) => all(chunk).filter((name) => name !== seam));
  for (const name of sdk()) expect([...withoutSeam]).not.toContain(name);
});

test("no page waits for it: it is in nothing that the first page, the sign-in page or the profile begins with", () => {
  const begun = reached([...entries, one("sign-in-page-"), one("profile-page-")], (chunk) => chunk.imports);
  expect(begun.size).toBeGreaterThan(5);
  for (const name of sdk()) expect([...begun]).not.toContain(name);
});
