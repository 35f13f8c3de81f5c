import { setTimeout as delay } from "node:timers/promises";
import { hasVariable, listProcesses } from "./process-table.mjs";

/**
 * A command and everything that it started, however far those moved away (Ray gives jobs a session of their own).
 * @typedef {object} Family
 * @property {number} pid of the leash, which leads the family's session
 * @property {string} startedAt of the leash, so that a recycled number is never taken for it
 * @property {string} mark value of AIWEB_FAMILY in the environment of every member
 * @property {import("./spawn-leashed.mjs").StopSignal} stopSignal
 */

/** The numbers of a family's living processes. @param {Family} family @returns {number[]} */
export function findMembers(family) {
  const all = listProcesses();
  const holder = all.find((entry) => entry.pid === family.pid);
  const recycled = holder !== undefined && holder.startedAt !== family.startedAt;
  const members = new Set(
    all
      .filter((entry) => (!recycled && (entry.session === family.pid || entry.group === family.pid)) || hasVariable(entry.pid, `AIWEB_FAMILY=${family.mark}`))
      .map((entry) => entry.pid),
  );
  for (let grown = true; grown; ) {
    const before = members.size;
    for (const entry of all) if (members.has(entry.parent)) members.add(entry.pid);
    grown = members.size > before;
  }
  members.delete(process.pid);
  return [...members];
}

/**
 * Ends a family: in order first, then what is left after the grace by force.
 * @param {Family} family
 * @param {{ graceMs: number, hurry?: AbortSignal }} options an aborted `hurry` skips the grace
 */
export async function endFamily(family, { graceMs, hurry }) {
  const deadline = Date.now() + graceMs;
  let leashAsked = false;
  let restAsked = false;
  for (;;) {
    const members = findMembers(family);
    if (members.length === 0) return;
    if (Date.now() >= deadline || hurry?.aborted === true) {
      for (const pid of members) signalProcess(pid, "SIGKILL");
    } else if (members.includes(family.pid)) {
      // The leash hands the signal on to the command, which ends its own.
      if (!leashAsked) signalProcess(family.pid, "SIGTERM");
      leashAsked = true;
    } else if (!restAsked) {
      for (const pid of members) signalProcess(pid, `SIG${family.stopSignal}`);
      restAsked = true;
    }
    await delay(40);
  }
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function signalProcess(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It is gone already.
  }
}
