import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

/**
 * @typedef {object} ProcessEntry
 * @property {number} pid
 * @property {number} parent
 * @property {number} group
 * @property {number} session the process group again, where the system does not tell the session
 * @property {string} startedAt tells two processes that had the same number apart
 */

/** Every process that runs now, zombies left out. @returns {ProcessEntry[]} */
export function listProcesses() {
  return process.platform === "linux" ? listFromProc() : listFromPs();
}

/** @param {number} pid */
export function findProcess(pid) {
  return process.platform === "linux" ? readProc(String(pid)) : listFromPs().find((entry) => entry.pid === pid);
}

/**
 * Whether the process was started with this variable in its environment. Linux only; elsewhere always false.
 * @param {number} pid
 * @param {string} variable NAME=value
 */
export function hasVariable(pid, variable) {
  try {
    return `\0${readFileSync(`/proc/${pid}/environ`, "latin1")}`.includes(`\0${variable}\0`);
  } catch {
    return false;
  }
}

/** @param {number} pid */
export function commandLine(pid) {
  try {
    return process.platform === "linux"
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim()
      : execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

function listFromProc() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProc(name) ?? []);
}

/** @param {string} pid @returns {ProcessEntry | undefined} */
function readProc(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The second field is the name in parentheses and may itself hold spaces and parentheses.
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return undefined;
    return { pid: Number(pid), parent: Number(fields[1]), group: Number(fields[2]), session: Number(fields[3]), startedAt: `${boot()}/${fields[19]}` };
  } catch {
    return undefined;
  }
}

/** @type {string | undefined} */
let bootId;

/** Start times count from boot, so the boot belongs to them. */
function boot() {
  bootId ??= readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  return bootId;
}

/** @returns {ProcessEntry[]} */
function listFromPs() {
  const output = execFileSync("ps", ["-axo", "pid=,ppid=,pgid=,stat=,lstart="], { encoding: "utf8" });
  return output.split("\n").flatMap((line) => {
    const [pid, parent, group, state, ...started] = line.trim().split(/\s+/);
    if (pid === undefined || state === undefined || state.startsWith("Z")) return [];
    return [{ pid: Number(pid), parent: Number(parent), group: Number(group), session: Number(group), startedAt: started.join(" ") }];
  });
}
