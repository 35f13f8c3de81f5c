import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { toolchain } from "../paths.mjs";
import { endFamily } from "./family.mjs";
import { findProcess } from "./process-table.mjs";
import { spawnLeashed } from "./spawn-leashed.mjs";
import { eachLine } from "./each-line.mjs";
import { FullDisk, Problem, tellsOfFullDisk } from "../problem.mjs";

const keptLines = 30;
/** The status of a command of ours whose last line is the sentence to show (EX_CONFIG of sysexits.h). */
const saidWhy = 78;

/**
 * @typedef {object} RunOptions
 * @property {string} what said when it fails, as "Installing the Node packages"
 * @property {string} [wayOut] said when it fails, after its last words
 * @property {string} file
 * @property {string[]} args
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} env
 * @property {AbortSignal} signal ends the command and everything it started
 * @property {(line: string) => boolean} [isNoise] lines that tell nothing of a failure
 * @property {(line: string) => void} [onLine]
 */

/**
 * Runs a set-up command to its end and gives its output. A failure carries its last lines.
 * @param {RunOptions} options
 */
export async function runCommand({ what, wayOut = "Is the network there? Run it again: it goes on where it stopped.", file, args, cwd, env, signal, isNoise, onLine }) {
  signal.throwIfAborted();
  const mark = crypto.randomUUID();
  const child = spawnLeashed({ file, args, cwd, env: { ...env, AIWEB_FAMILY: mark } });
  const family = { pid: child.pid ?? 0, startedAt: findProcess(child.pid ?? 0)?.startedAt ?? "", mark, stopSignal: /** @type {const} */ ("TERM") };
  /** @type {string[]} */
  const lines = [];
  const keep = (/** @type {string} */ line) => {
    if (isNoise?.(line) !== true) lines.push(line);
    onLine?.(line);
  };
  const end = () => void endFamily(family, { graceMs: 2_000 });
  signal.addEventListener("abort", end);
  try {
    /** @type {Promise<number | null>} */
    const exited = new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
    eachLine(child.stdout, keep);
    eachLine(child.stderr, keep);
    const code = await exited;
    if (signal.aborted) await endFamily(family, { graceMs: 2_000 });
    signal.throwIfAborted();
    if (code === saidWhy) throw new Problem(lines.at(-1) ?? what);
    if (code !== 0) throw failure(what, wayOut, lines);
    return lines.join("\n");
  } finally {
    signal.removeEventListener("abort", end);
  }
}

/** @param {string} what @param {string} wayOut @param {string[]} lines */
function failure(what, wayOut, lines) {
  if (tellsOfFullDisk(lines.slice(-200).join("\n"))) return new FullDisk(`${what} failed: the disk is full. Free some space, then run it again: it goes on where it stopped.`);
  const last = lines.slice(-keptLines).join("\n");
  return new Problem(`${what} failed. Its last words${lines.length > keptLines ? keepAll(lines) : ""}:\n\n${last}\n\n${wayOut}`);
}

/** Says where all lines are; nothing where they could not be kept. @param {string[]} lines */
function keepAll(lines) {
  const file = path.join(toolchain, "last-failure.log");
  try {
    mkdirSync(toolchain, { recursive: true });
    writeFileSync(file, `${lines.join("\n")}\n`);
    return ` (all of them: ${file})`;
  } catch {
    return "";
  }
}
