import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { codeOf, Problem } from "../problem.mjs";

/** Counts up when an older AIWeb could no longer read what this one writes. */
export const dataFormat = 1;

/**
 * Marks a new data directory and refuses one that a newer AIWeb made.
 * @param {string} folder
 */
export function checkFormat(folder) {
  const file = path.join(folder, "version.json");
  const found = read(file);
  if (found === undefined) {
    // Written aside and renamed, so that an interrupted start leaves no mark that is half written.
    writeFileSync(`${file}.new`, `${JSON.stringify({ format: dataFormat })}\n`);
    renameSync(`${file}.new`, file);
  } else if (!Number.isInteger(found)) {
    throw new Problem(`${file} is damaged: it should be {"format":${dataFormat}}. Put that back, or choose another data directory: npm start -- --data-dir D`);
  } else if (found > dataFormat) {
    throw new Problem(`The data directory ${folder} was made by a newer AIWeb (format ${found}; this one knows ${dataFormat}). Update AIWeb (git pull), or choose another: npm start -- --data-dir D`);
  }
}

/** @param {string} file @returns {number | undefined} undefined when there is none yet */
function read(file) {
  try {
    return Number(JSON.parse(readFileSync(file, "utf8")).format);
  } catch (error) {
    return codeOf(error) === "ENOENT" ? undefined : Number.NaN;
  }
}
