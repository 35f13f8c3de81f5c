import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { messageOf, tellsOfFullDisk } from "../problem.mjs";
import { eachLine } from "../process/each-line.mjs";
import { endFamily } from "../process/family.mjs";
import { findProcess } from "../process/process-table.mjs";
import { spawnLeashed } from "../process/spawn-leashed.mjs";
import { createBackOff } from "./back-off.mjs";
import { forgetFamily, noteFamily } from "./leftovers.mjs";
import { createPartLog } from "./part-log.mjs";

/**
 * @typedef {object} PartSpec
 * @property {string} name
 * @property {() => Promise<import("../process/spawn-leashed.mjs").LeashedCommand>} command made anew for each try
 * @property {(line: string) => boolean} [readyLine] ready once it printed such a line
 * @property {() => Promise<boolean>} [probe] ready once this says so
 * @property {number} [startMs] how long it may take to become ready; one that takes longer is ended and started again
 * @property {number} [graceMs] how long it may take to end in order
 */

/**
 * @typedef {object} Supervised
 * @property {string} name
 * @property {() => Promise<boolean>} settled true once it is ready for the first time, false once it keeps dying
 * @property {(hurry: AbortSignal) => Promise<void>} stop
 */

/** @typedef {{ parts: import("./parts-file.mjs").PartsFile, runFolder: string, logFolder: string }} Surroundings */

/**
 * Keeps one part running: starts it, watches it become ready, starts it again when it dies, later and later.
 * @param {PartSpec} spec
 * @param {Surroundings} surroundings
 * @returns {Supervised}
 */
export function supervise(spec, { parts, runFolder, logFolder }) {
  const log = createPartLog(path.join(logFolder, `${spec.name}.log`));
  const backOff = createBackOff();
  const stopping = new AbortController();
  /** @type {AbortSignal | undefined} */
  let graceSignal;
  /** @type {(ready: boolean) => void} */
  let settle = () => {};
  /** @type {Promise<boolean>} */
  const settled = new Promise((resolve) => (settle = resolve));

  const keepRunning = async () => {
    parts.set(spec.name, "starting");
    for (;;) {
      const reason = await runOnce().catch((error) => messageOf(error));
      if (stopping.signal.aborted) break;
      const { waitMs, keepsDying } = backOff.died();
      const why = { reason: explain(spec.name, reason, keepsDying, log.lastWords()), lastWords: log.lastWords() };
      parts.set(spec.name, keepsDying ? "failed" : "restarting", why);
      if (keepsDying) settle(false);
      await delay(waitMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) break;
    }
    settle(false);
  };

  /** One life of the part, from its start to its end; gives the reason of its end. */
  const runOnce = async () => {
    log.forget();
    const command = await spec.command();
    stopping.signal.throwIfAborted();
    const mark = crypto.randomUUID();
    const child = spawnLeashed({ ...command, env: { ...command.env, AIWEB_FAMILY: mark } });
    const pid = child.pid ?? 0;
    const family = { pid, startedAt: findProcess(pid)?.startedAt ?? "", mark, stopSignal: command.stopSignal ?? "TERM" };
    const ended = new AbortController();
    /** @type {string | undefined} */
    let hung;
    /** @type {Promise<string>} */
    const exited = new Promise((resolve) => {
      child.once("error", (error) => resolve(error.message));
      child.once("exit", (code, signal) => resolve(hung ?? (signal === null ? `it ended with status ${code}` : `it was ended by ${signal}`)));
    }).finally(() => ended.abort());
    try {
      noteFamily(runFolder, spec.name, family);
    } catch (error) {
      // Without its note the next start would not find it.
      await endFamily(family, { graceMs: 0 });
      throw error;
    }
    const startMs = spec.startMs ?? 60_000;
    const late = setTimeout(() => {
      hung = `it was not ready after ${startMs / 1000} seconds`;
      void endFamily(family, { graceMs: spec.graceMs ?? 8_000, hurry: graceSignal });
    }, startMs);
    const ready = () => {
      if (ended.signal.aborted || stopping.signal.aborted || hung !== undefined) return;
      clearTimeout(late);
      backOff.wasReady();
      parts.set(spec.name, "ready");
      settle(true);
    };
    for (const stream of [child.stdout, child.stderr]) {
      eachLine(stream, (line) => {
        log.write(line);
        if (spec.readyLine?.(line) === true) ready();
      });
    }
    if (spec.probe !== undefined) void watch(spec.probe, ended.signal, ready);
    const end = () => void endFamily(family, { graceMs: spec.graceMs ?? 8_000, hurry: graceSignal });
    stopping.signal.addEventListener("abort", end, { once: true });
    const reason = await exited;
    clearTimeout(late);
    stopping.signal.removeEventListener("abort", end);
    // What it left behind must not meet its successor.
    await endFamily(family, { graceMs: spec.graceMs ?? 8_000, hurry: stopping.signal.aborted ? graceSignal : undefined });
    forgetFamily(runFolder, spec.name);
    return reason;
  };

  const running = keepRunning();
  return {
    name: spec.name,
    settled: () => settled,
    stop: async (hurry) => {
      graceSignal = hurry;
      stopping.abort();
      await running;
    },
  };
}

/** @param {() => Promise<boolean>} probe @param {AbortSignal} ended @param {() => void} ready */
async function watch(probe, ended, ready) {
  while (!ended.aborted) {
    if (await probe().catch(() => false)) return ready();
    await delay(100);
  }
}

/** @param {string} name @param {string} reason @param {boolean} keepsDying @param {string} lastWords */
function explain(name, reason, keepsDying, lastWords) {
  if (tellsOfFullDisk(lastWords) || tellsOfFullDisk(reason)) return `The disk is full, so ${name} cannot run. Free some space; it goes on by itself.`;
  return keepsDying ? `${name} keeps dying: ${reason}.` : `${name} is started again: ${reason}.`;
}
