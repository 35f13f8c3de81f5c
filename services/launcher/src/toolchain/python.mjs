import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { toolchain, trainer } from "../paths.mjs";
import { runCommand } from "../process/run-command.mjs";
import { FullDisk, Problem } from "../problem.mjs";
import { findPython } from "./find-python.mjs";
import { digestFiles, hasStamp, writeStamp } from "./stamp.mjs";

export const pythonFolder = path.join(toolchain, "python");
const stamp = path.join(pythonFolder, ".aiweb-installed");
const steps = [
  // torch first and pinned: left to the others' choice it would bring gigabytes of CUDA packages.
  { name: "torch", file: "requirements-torch.txt", options: [] },
  { name: "trainer", file: "requirements.txt", options: ["-c", "requirements-torch.txt"] },
  { name: "base model", file: "requirements-base-model.txt", options: ["--no-deps"] },
];

/** The environment's interpreter. */
export const pythonFile = path.join(pythonFolder, "bin/python");

/** @typedef {{ python: string, problem: undefined } | { python: undefined, problem: string }} PythonState */

/**
 * Sets the Python environment up. A missing or too old Python is no failure: AIWeb goes on without training.
 * @param {import("../progress.mjs").Progress} progress
 * @param {AbortSignal} signal
 * @returns {Promise<PythonState>}
 */
export async function installPython(progress, signal) {
  const wanted = digestFiles(steps.map(({ file }) => path.join(trainer, file)), trainer);
  if (hasStamp(stamp, wanted) && existsSync(pythonFile)) return { python: pythonFile, problem: undefined };
  const found = await findPython(process.env);
  if (found.problem !== undefined) return { python: undefined, problem: found.problem };
  const source = found.file;
  try {
    await progress.phase("Python environment", async (report) => {
      // What an interrupted install left cannot be trusted, and pip's cache makes a fresh one cheap.
      rmSync(pythonFolder, { recursive: true, force: true });
      await runCommand({ what: "Making the Python environment", file: source, args: ["-m", "venv", pythonFolder], env: process.env, signal });
      for (const [index, { name, file, options }] of steps.entries()) {
        report(`${index + 1} of ${steps.length}, ${name}`);
        await runCommand({
          what: `Installing the Python packages (${name})`,
          file: pythonFile,
          args: ["-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--progress-bar=off", "-r", file, ...options],
          cwd: trainer,
          env: process.env,
          signal,
          onLine: (line) => report(`${index + 1} of ${steps.length}, ${name}: ${line}`),
        });
      }
      writeStamp(stamp, wanted);
    });
  } catch (error) {
    signal.throwIfAborted();
    // Nothing else would find room either.
    if (!(error instanceof Problem) || error instanceof FullDisk) throw error;
    progress.print(error.message);
    return { python: undefined, problem: "The Python environment could not be installed, so training and serving on this machine do not work. The terminal in which AIWeb was started says why; start it again once that is put right." };
  }
  return { python: pythonFile, problem: undefined };
}
