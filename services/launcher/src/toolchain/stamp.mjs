import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * One digest over files by name and content; a file that is missing counts as missing.
 * @param {string[]} files absolute
 * @param {string} base names are relative to it, so that a moved clone keeps its stamps
 */
export function digestFiles(files, base) {
  const hash = createHash("sha256");
  for (const file of files.toSorted()) hash.update(`${path.relative(base, file)}\0`).update(readOrEmpty(file)).update("\0");
  return hash.digest("hex");
}

/**
 * Every file below a folder, without what tools put there.
 * @param {string} folder
 * @param {ReadonlySet<string>} ignored names of folders to leave out
 * @returns {string[]}
 */
export function listFiles(folder, ignored) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return ignored.has(entry.name) ? [] : listFiles(full, ignored);
    return entry.isFile() ? [full] : [];
  });
}

/** @param {string} file @param {string} value */
export function hasStamp(file, value) {
  return readOrEmpty(file).toString("utf8") === value;
}

/** Written last and whole, so that an interrupted step is done again. @param {string} file @param {string} value */
export function writeStamp(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, value);
  renameSync(`${file}.new`, file);
}

/** @param {string} file */
function readOrEmpty(file) {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
