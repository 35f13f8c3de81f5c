import { existsSync, linkSync, mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { codeOf } from "../problem.mjs";
import { findProcess } from "../process/process-table.mjs";

/**
 * Takes a lock; a holder that no longer runs loses it. Gives the function that lets go, or undefined while
 * another process holds it.
 *
 * Each holder writes a file of its own, FILE.1, FILE.2, …; the highest number counts and is never removed, so of
 * several who find its holder gone only one can make the next, and one who comes too late sees a higher number.
 * @param {string} file
 */
export function tryLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const own = JSON.stringify({ pid: process.pid, startedAt: findProcess(process.pid)?.startedAt });
  for (;;) {
    const last = highest(file);
    if (last > 0 && isHeld(read(`${file}.${last}`))) return undefined;
    const mine = `${file}.${last + 1}`;
    if (!publish(mine, own)) continue;
    if (highest(file) !== last + 1) {
      rmSync(mine, { force: true });
      continue;
    }
    for (const number of numbers(file)) if (number <= last) rmSync(`${file}.${number}`, { force: true });
    return () => {
      if (existsSync(mine)) truncateSync(mine);
    };
  }
}

/** Written aside and linked, so that nobody ever reads a lock that is half written. Gives false when it is there already. @param {string} file @param {string} content */
function publish(file, content) {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, content);
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @param {string} file */
function numbers(file) {
  const prefix = `${path.basename(file)}.`;
  return readdirSync(path.dirname(file)).flatMap((name) => (name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)) ? [Number(name.slice(prefix.length))] : []));
}

/** @param {string} file */
function highest(file) {
  return Math.max(0, ...numbers(file));
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
  if (!existsSync(path.dirname(file))) return undefined;
  const held = read(`${file}.${highest(file)}`);
  return isHeld(held) ? held?.pid : undefined;
}

/** @param {string} file @returns {{ pid: number, startedAt: string } | undefined} undefined for a lock that was let go */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** @param {{ pid: number, startedAt: string } | undefined} holder */
function isHeld(holder) {
  return holder !== undefined && findProcess(holder.pid)?.startedAt === holder.startedAt;
}
