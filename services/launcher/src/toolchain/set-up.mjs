import { existsSync, statfsSync } from "node:fs";
import path from "node:path";
import { root, toolchain } from "../paths.mjs";
import { Problem } from "../problem.mjs";
import { prepareBaseModel } from "./base-model.mjs";
import { buildFrontEnd } from "./front-end.mjs";
import { waitForLock } from "./lock.mjs";
import { bringNode } from "./node.mjs";
import { installPackages } from "./packages.mjs";
import { installPython } from "./python.mjs";

/** What a first set-up writes: 2.1 GB of Python, 1.3 GB of Node packages, 0.6 GB of base model. */
const firstSetUpBytes = 4.5e9;

/**
 * Installs and builds what is missing, once per clone; several starts at once take turns.
 * Python beside Node: the two hardly share a resource, and each alone leaves a core idle.
 * @param {import("../progress.mjs").Progress} progress
 * @param {AbortSignal} signal
 * @param {{ frontEnd?: boolean }} [parts]
 */
export async function setUp(progress, signal, { frontEnd = true } = {}) {
  const release = await waitForLock(path.join(toolchain, "lock"), {
    signal,
    onWait: (pid) => progress.print(`Another start (process ${pid}) is setting this clone up; waiting for it.`),
  });
  try {
    refuseFullDisk();
    await bringNode(progress, signal);
    return await together(signal, (shared) => [setUpPython(progress, shared), setUpNode(progress, shared, frontEnd)]);
  } finally {
    release();
  }
}

/**
 * Runs both; when one fails the other is ended too, and the failure that came first is thrown.
 * @template T
 * @param {AbortSignal} signal
 * @param {(shared: AbortSignal) => [Promise<T>, Promise<void>]} start
 */
async function together(signal, start) {
  const failed = new AbortController();
  const [first, second] = start(AbortSignal.any([signal, failed.signal]));
  const ended = Promise.allSettled([first, second]);
  try {
    const [result] = await Promise.all([first, second]);
    return result;
  } catch (error) {
    failed.abort(error);
    await ended;
    throw error;
  }
}

/** @param {import("../progress.mjs").Progress} progress @param {AbortSignal} signal @param {boolean} frontEnd */
async function setUpNode(progress, signal, frontEnd) {
  await installPackages(progress, signal);
  if (frontEnd) await buildFrontEnd(progress, signal);
}

/** @param {import("../progress.mjs").Progress} progress @param {AbortSignal} signal */
async function setUpPython(progress, signal) {
  const state = await installPython(progress, signal);
  if (state.python !== undefined) await prepareBaseModel(progress, signal, state.python);
  return state;
}

function refuseFullDisk() {
  if (existsSync(path.join(toolchain, "python/.aiweb-installed"))) return;
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize >= firstSetUpBytes) return;
  throw new Problem(`The disk of ${root} has ${(bavail * bsize / 1e9).toFixed(1)} GB left, and the first start installs about ${firstSetUpBytes / 1e9} GB there. Free some space, then run it again.`);
}
