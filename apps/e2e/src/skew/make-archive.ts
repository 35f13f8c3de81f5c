import { readFile, readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { archiveList, archives, listArchives, packArchive, type ArchiveRecord } from "./archive.ts";

/** Bytes that all archives together may add to a clone. */
const MOST_BYTES = 2 * 2 ** 20;

/** What only makes a build larger: copies that the server makes shorter, maps, what the bundler keeps for itself. */
const surplus = /\.(?:br|gz|map)$|(?:^|\/)\./;

/** The build's files; of the shell without Web3Auth's SDK, which only a sign-in page with it loads. */
async function readFiles(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
  const left = names.includes("integrity.json") ? Object.keys(z.object({ web3auth: z.record(z.string(), z.string()) }).parse(JSON.parse(await readFile(path.join(folder, "integrity.json"), "utf8"))).web3auth) : [];
  const kept = names.filter((name) => !surplus.test(name) && !left.includes(`/${name}`));
  return new Map(await Promise.all(kept.map(async (name): Promise<[string, Buffer]> => [name, await readFile(path.join(folder, name))])));
}

/** Keeps a build, and lists it. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { "design-system": { type: "string" }, "host-api": { type: "string" } } });
const usage = "node apps/e2e/src/skew/make-archive.ts APP DIST COMMIT [--host-api VERSION] [--design-system COMMIT]";
const [app, folder, commit] = positionals;
if (app === undefined || folder === undefined || commit === undefined) throw new Error(`Say what to keep: ${usage}. Commits are written whole.`);
const { "design-system": designSystem, "host-api": hostApi } = values;
if (app === "shell" && hostApi === undefined) throw new Error(`Say which host API the shell offers: ${usage}.`);
const file = `${app}-${commit.slice(0, 7)}${designSystem === undefined ? "" : `-ui-${designSystem.slice(0, 7)}`}.br`;
const { bytes, sha256 } = await packArchive(await readFiles(folder));
const others = (await listArchives()).filter((one) => one.file !== file);
const sizes = await Promise.all(others.map(async (one) => (await stat(path.join(archives, one.file))).size));
const sum = sizes.reduce((all, size) => all + size, bytes.length);
if (sum > MOST_BYTES) throw new Error(`All archives together would be ${sum} bytes; at most ${MOST_BYTES} are kept. Delete the oldest, and its lines in archives.json.`);
await writeFile(path.join(archives, file), bytes);
const record: ArchiveRecord = { file, app, commit, ...(designSystem === undefined ? {} : { designSystem }), ...(hostApi === undefined ? {} : { hostApi }), sha256 };
await writeFile(archiveList, `${JSON.stringify([...others, record], null, 2)}\n`);
process.stdout.write(`${file}: ${bytes.length} bytes, ${sum} in all.\n`);
