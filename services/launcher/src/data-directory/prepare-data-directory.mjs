import { chmodSync, mkdirSync, statfsSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { messageOf, Problem } from "../problem.mjs";
import { hasLeftovers } from "../supervisor/leftovers.mjs";
import { holderOf, tryLock } from "../toolchain/lock.mjs";
import { checkFormat } from "./format.mjs";

/** Below this much free space Postgres would stop soon after it started. */
const leastFreeBytes = 256e6;

/** How long an AIWeb that was told to stop may take to let go. */
const releaseMs = 8_000;

/**
 * Gives an AIWeb that is just stopping the time to let go of the data directory.
 * @param {string} folder @param {AbortSignal} signal
 */
export async function waitForRelease(folder, signal) {
  for (const until = Date.now() + releaseMs; Date.now() < until && holderOf(lockFile(folder)) !== undefined; ) await delay(100, undefined, { signal });
}

/** Whether an AIWeb runs over this data directory, or one that was killed left its parts behind. @param {string} folder */
export function isInUse(folder) {
  return holderOf(lockFile(folder)) !== undefined || hasLeftovers(path.join(folder, "run"));
}

/** @param {string} folder */
function lockFile(folder) {
  return path.join(folder, "run/launcher.lock");
}

/**
 * Makes the data directory, refuses one that cannot be used, and holds it until `release`.
 * @param {string} folder
 */
export function prepareDataDirectory(folder) {
  try {
    for (const name of ["", "files", "keys", "run", "logs"]) mkdirSync(path.join(folder, name), { recursive: true });
    chmodSync(path.join(folder, "keys"), 0o700);
  } catch (error) {
    throw new Problem(`The data directory ${folder} cannot be written (${messageOf(error)}). Choose another: npm start -- --data-dir D`);
  }
  const lock = lockFile(folder);
  const release = tryLock(lock);
  if (release === undefined) {
    throw new Problem(`The data directory ${folder} is in use by an AIWeb that runs now (process ${holderOf(lock) ?? "unknown"}). Stop that one, or choose another: npm start -- --data-dir D`);
  }
  try {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < leastFreeBytes) {
      throw new Problem(`The disk of ${folder} is full: ${Math.round(bavail * bsize / 1e6)} MB left, and AIWeb needs ${leastFreeBytes / 1e6} MB to start. Free some space, or choose another disk: npm start -- --data-dir D`);
    }
    checkFormat(folder);
  } catch (error) {
    release();
    throw error;
  }
  return { release };
}
