import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { codeOf } from "../problem.mjs";
import { findProcess } from "../process/process-table.mjs";

/**
 * Takes a lock file that names its holder; a holder that no longer runs loses it.
 * Gives the function that lets go, or undefined while another process holds it.
 * @param {string} file
 */
export function tryLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const own = JSON.stringify({ pid: process.pid, startedAt: findProcess(process.pid)?.startedAt });
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      // Written aside and linked, so that nobody ever reads a lock that is half written.
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, own);
      try {
        linkSync(draft, file);
      } finally {
        rmSync(draft, { force: true });
      }
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const held = read(file);
    if (held !== undefined && isHeld(held)) return undefined;
    if (held !== undefined) removeStale(file, held);
  }
  return undefined;
}

/**
 * Waits for a lock. `onWait` is called once, when there is somebody to wait for.
 * @param {string} file
 * @param {{ signal: AbortSignal, onWait: (pid: number) => void }} options
 */
export async function waitForLock(file, { signal, onWait }) {
  for (let told = false; ; ) {
    const release = tryLock(file);
    if (release !== undefined) return release;
    if (!told) onWait(holderOf(file) ?? 0);
    told = true;
    await delay(250, undefined, { signal });
  }
}

/** The process that holds a lock now. @param {string} file */
export function holderOf(file) {
  const held = read(file);
  return held !== undefined && isHeld(held) ? parse(held)?.pid : undefined;
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** @param {string} text @returns {{ pid: number, startedAt: string } | undefined} */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {string} text */
function isHeld(text) {
  const holder = parse(text);
  return holder !== undefined && findProcess(holder.pid)?.startedAt === holder.startedAt;
}

/**
 * Moves the lock aside before removing it: of several who saw it stale one moves it, and one who came
 * too late and moved a fresh lock puts that back.
 * @param {string} file @param {string} stale
 */
function removeStale(file, stale) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== stale) linkSync(aside, file);
  } catch {
    // Another process was quicker.
  }
  rmSync(aside, { force: true });
}
