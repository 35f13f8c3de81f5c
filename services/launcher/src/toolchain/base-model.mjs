import { existsSync } from "node:fs";
import path from "node:path";
import { modelCache, trainer } from "../paths.mjs";
import { runCommand } from "../process/run-command.mjs";
import { digestFiles, hasStamp, writeStamp } from "./stamp.mjs";

const stamp = path.join(modelCache, ".aiweb-prepared");

/**
 * Converts the local base model once, straight into the cache that trainers and replicas read.
 * @param {import("../progress.mjs").Progress} progress
 * @param {AbortSignal} signal
 * @param {string} python
 */
export async function prepareBaseModel(progress, signal, python) {
  const wanted = digestFiles(["requirements-base-model.txt", "aiweb_trainer/prepare_base.py"].map((name) => path.join(trainer, name)), trainer);
  if (hasStamp(stamp, wanted) && existsSync(modelCache)) return;
  await progress.phase("Base model SmolLM2", async (report) => {
    await runCommand({
      what: "Preparing the local base model",
      file: python,
      args: ["-m", "aiweb_trainer.prepare_base", "--cache", modelCache],
      cwd: trainer,
      env: { ...process.env, HF_HUB_OFFLINE: "1", PYTHONUNBUFFERED: "1" },
      signal,
      onLine: (line) => report(readStep(line)),
    });
    writeStamp(stamp, wanted);
  });
}

/** prepare_base prints one JSON line a step. @param {string} line */
function readStep(line) {
  try {
    const { done, total, text } = JSON.parse(line);
    return `${done} of ${total}, ${text}`;
  } catch {
    return line;
  }
}
