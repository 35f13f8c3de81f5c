import { existsSync, statfsSync } from "node:fs";
import path from "node:path";
import { modelCache, root, toolchain } from "../paths.mjs";
import { FullDisk } from "../problem.mjs";
import { prepareBaseModel } from "./base-model.mjs";
import { findPython } from "./find-python.mjs";
import { buildFrontEnd } from "./front-end.mjs";
import { waitForLock } from "./lock.mjs";
import { bringNode } from "./node.mjs";
import { installPackages } from "./packages.mjs";
import { installPython, pythonFolder } from "./python.mjs";

/** What each step writes the first time, with some room to work in. */
const nodePackages = { folder: path.join(root, "node_modules"), bytes: 1.5e9 };
const pythonPackages = { folder: pythonFolder, bytes: 2.3e9 };
const baseModel = { folder: modelCache, bytes: 0.7e9 };

/**
 * Installs and builds what is missing, once per clone; several starts at once take turns.
 * Python beside Node: the two hardly share a resource, and each alone leaves a core idle.
 * @param {import("../progress.mjs").Progress} progress
 * @param {AbortSignal} signal
 * @param {{ frontEnd?: boolean }} [parts]
 */
export async function setUp(progress, signal, { frontEnd = true } = {}) {
  return await alone(progress, signal, async () => {
    const steps = [nodePackages, pythonPackages, baseModel];
    // Without a Python nothing of its is installed.
    const withPython = isMissing(pythonPackages) && (await findPython(process.env)).problem !== undefined ? [nodePackages] : steps;
    refuseFullDisk(withPython);
    await bringNode(progress, signal);
    return await together(signal, (shared) => [setUpPython(progress, shared), setUpNode(progress, shared, frontEnd)]);
  });
}

/**
 * Brings Node and its packages alone, for what only talks to an AIWeb.
 * @param {import("../progress.mjs").Progress} progress
 * @param {AbortSignal} signal
 */
export async function setUpPackages(progress, signal) {
  await alone(progress, signal, async () => {
    refuseFullDisk([nodePackages]);
    await bringNode(progress, signal);
    await installPackages(progress, signal);
  });
}

/**
 * Runs the work while no other start sets this clone up.
 * @template T
 * @param {import("../progress.mjs").Progress} progress
 * @param {AbortSignal} signal
 * @param {() => Promise<T>} work
 */
async function alone(progress, signal, work) {
  const release = await waitForLock(path.join(toolchain, "lock"), {
    signal,
    onWait: (pid) => progress.print(`Another start (process ${pid}) is setting this clone up; waiting for it.`),
  });
  try {
    return await work();
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
  signal.throwIfAborted();
  const failed = new AbortController();
  signal.addEventListener("abort", () => failed.abort(signal.reason), { once: true });
  const [first, second] = start(failed.signal);
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

/** @typedef {{ folder: string, bytes: number }} Step */

/** A step that was begun has taken its room already, or some of it. @param {Step} step */
function isMissing({ folder }) {
  return !existsSync(folder);
}

/** @param {Step[]} steps */
function refuseFullDisk(steps) {
  const wanted = steps.filter(isMissing).reduce((sum, { bytes }) => sum + bytes, 0);
  const { bavail, bsize } = statfsSync(root);
  if (wanted === 0 || bavail * bsize >= wanted) return;
  throw new FullDisk(`The disk of ${root} has ${((bavail * bsize) / 1e9).toFixed(1)} GB left, and what is still to be installed there takes about ${wanted / 1e9} GB. Free some space, then run it again.`);
}
