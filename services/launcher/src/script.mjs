// node script.mjs FILE [ARGUMENTS]: runs a script of the workspace once the packages and a browser are there.
import "./require-node.mjs";
import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./paths.mjs";
import { sentenceFor } from "./problem.mjs";
import { createProgress } from "./progress.mjs";
import { listenForStop } from "./stop-signals.mjs";
import { bringBrowser } from "./toolchain/browser.mjs";
import { nodeFile, withToolchain } from "./toolchain/node.mjs";
import { setUpPackages } from "./toolchain/set-up.mjs";

const progress = createProgress(process.stderr);
const { stop: signal } = listenForStop(progress.print);

async function main() {
  const [file = "", ...rest] = process.argv.slice(2);
  await setUpPackages(progress, signal);
  const browser = await bringBrowser(progress, signal);
  const env = { ...withToolchain(process.env), ...(browser === undefined ? {} : { CHROMIUM_PATH: browser }) };
  const child = spawn(nodeFile(), [path.resolve(root, file), ...rest], { stdio: "inherit", env, cwd: root });
  signal.addEventListener("abort", () => child.kill("SIGTERM"));
  return await new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}

try {
  process.exit(await main());
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
}
