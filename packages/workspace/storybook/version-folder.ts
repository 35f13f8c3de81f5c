import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { readFile, readdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** Files under a folder, as paths relative to it, sorted. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** Digest of what a build wrote: the same sources give the same version, whoever builds. */
async function contentDigest(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const path of await listFiles(folder)) {
    hash.update(path).update("\0").update(await readFile(join(folder, path))).update("\0");
  }
  return hash.digest("hex");
}

function packageVersion(root: string): string {
  const found: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  if (typeof found === "object" && found !== null && "version" in found && typeof found.version === "string") {
    return found.version;
  }
  throw new Error(`${root}/package.json has no version.`);
}

/** When the sources were last committed; without git, when the package was unpacked. Building again does not change it. */
export function sourceTime(root: string): string {
  try {
    const seconds = execFileSync("git", ["log", "-1", "--format=%ct", "--", "."], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    if (seconds !== "") {
      return new Date(Number(seconds) * 1000).toISOString();
    }
  } catch {
    // no git, or no repository: a tarball
  }
  return statSync(join(root, "package.json")).mtime.toISOString();
}

/** Versions kept, the newest among them: pages that are open go on with the one that they began with. */
const keptVersions = 4;

/** Takes away all but the versions built last; a build that another process is making stays. */
async function dropOldVersions(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const versions = entries.filter((entry) => entry.isDirectory() && /^\d+\.\d+\.\d+/.test(entry.name)).map(({ name }) => ({ name, builtMs: statSync(join(folder, name)).mtimeMs }));
  for (const { name } of versions.toSorted((a, b) => b.builtMs - a.builtMs).slice(keptVersions)) {
    await rm(join(folder, name), { recursive: true });
  }
}

/** Moves the fresh build of the package at root into the folder of its immutable version, FOLDER/VERSION, and says which that is. */
export async function moveToVersion(root: string, folder: string, fresh: string): Promise<string> {
  const digest = await contentDigest(fresh);
  const version = `${packageVersion(root)}-${digest.slice(0, 8)}`;
  const place = join(folder, version);
  if (existsSync(place)) {
    // the same content was built before
    await rm(fresh, { recursive: true });
  } else {
    await rename(fresh, place);
  }
  const now = new Date();
  await utimes(place, now, now);
  return version;
}

/** Writes what the api reads of the newest build, in one move, and then lets old versions go. */
export async function writeRecord(folder: string, file: string, record: object): Promise<void> {
  const path = join(folder, file);
  await writeFile(`${path}.new`, `${JSON.stringify(record, null, 2)}\n`);
  await rename(`${path}.new`, path);
  await dropOldVersions(folder);
}
