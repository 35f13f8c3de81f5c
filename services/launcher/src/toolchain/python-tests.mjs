import path from "node:path";
import { toolchain, trainer } from "../paths.mjs";
import { runCommand } from "../process/run-command.mjs";
import { digestFiles, hasStamp, writeStamp } from "./stamp.mjs";

const stamp = path.join(toolchain, "python/.aiweb-tests-installed");

/**
 * Adds what only tests need of Python: the trainer's, and the generator of TPC-H's data.
 * @param {import("../progress.mjs").Progress} progress
 * @param {AbortSignal} signal
 * @param {string} python
 */
export async function installPythonTests(progress, signal, python) {
  const file = path.join(trainer, "requirements-test.txt");
  const wanted = digestFiles([file], trainer);
  if (hasStamp(stamp, wanted)) return;
  await progress.phase("Python test packages", async (report) => {
    await runCommand({ what: "Installing the Python test packages", file: python, args: ["-m", "pip", "install", "--no-input", "--progress-bar=off", "-r", file], env: process.env, signal, onLine: report });
    writeStamp(stamp, wanted);
  });
}
