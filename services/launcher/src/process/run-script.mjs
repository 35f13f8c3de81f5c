import { spawn } from "node:child_process";
import { sentenceFor } from "../problem.mjs";
import { createProgress } from "../progress.mjs";
import { listenForStop } from "../stop-signals.mjs";
import { bringBrowser } from "../toolchain/browser.mjs";
import { nodeFile, withToolchain } from "../toolchain/node.mjs";
import { setUpPackages } from "../toolchain/set-up.mjs";

/**
 * Brings the packages, and a browser where one is needed, runs a script of the workspace and ends with its status.
 * Standard output is the script's alone.
 * @param {string} file
 * @param {{ args: string[], cwd: string, browser: boolean }} how
 */
export async function runScript(file, { args, cwd, browser }) {
  const progress = createProgress(process.stderr);
  const { stop: signal } = listenForStop(progress.print);
  try {
    await setUpPackages(progress, signal);
    const found = browser ? await bringBrowser(progress, signal) : undefined;
    const env = { ...withToolchain(process.env), ...(found === undefined ? {} : { CHROMIUM_PATH: found }) };
    const child = spawn(nodeFile(), [file, ...args], { stdio: "inherit", env, cwd });
    signal.addEventListener("abort", () => child.kill("SIGTERM"));
    process.exit(await new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1))));
  } catch (error) {
    process.stderr.write(`${sentenceFor(error)}\n`);
    process.exit(1);
  }
}
