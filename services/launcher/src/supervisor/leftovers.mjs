import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { endFamily } from "../process/family.mjs";

const suffix = ".family.json";

/** @typedef {import("../process/family.mjs").Family} Family */

/** Notes a family while it runs, so that the next start finds it after a kill -9. @param {string} folder @param {string} name @param {Family} family */
export function noteFamily(folder, name, family) {
  writeFileSync(path.join(folder, `${name}${suffix}`), JSON.stringify(family));
}

/** @param {string} folder @param {string} name */
export function forgetFamily(folder, name) {
  rmSync(path.join(folder, `${name}${suffix}`), { force: true });
}

/** @param {string} folder */
export function hasLeftovers(folder) {
  return existsSync(folder) && readdirSync(folder).some((file) => file.endsWith(suffix));
}

/**
 * Ends what a launcher that was killed left running. Postgres goes last: the others still write to it.
 * @param {string} folder
 */
export async function endLeftovers(folder) {
  const names = readdirSync(folder).filter((file) => file.endsWith(suffix)).map((file) => file.slice(0, -suffix.length));
  const end = async (/** @type {string} */ name) => {
    const family = read(path.join(folder, `${name}${suffix}`));
    if (family !== undefined) await endFamily(family, { graceMs: 8_000 });
    forgetFamily(folder, name);
  };
  await Promise.all(names.filter((name) => name !== "postgres").map(end));
  await Promise.all(names.filter((name) => name === "postgres").map(end));
}

/** @param {string} file @returns {Family | undefined} */
function read(file) {
  try {
    const family = JSON.parse(readFileSync(file, "utf8"));
    return Number.isInteger(family.pid) && typeof family.mark === "string" ? family : undefined;
  } catch {
    return undefined;
  }
}
