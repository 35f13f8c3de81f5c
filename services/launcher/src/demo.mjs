// npm run demo: the whole road without a browser. This file only brings what demo/main.ts needs to run.
import "./require-node.mjs";
import { once } from "node:events";
import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./paths.mjs";
import { sentenceFor } from "./problem.mjs";
import { createProgress } from "./progress.mjs";
import { listenForStop } from "./stop-signals.mjs";
import { nodeFile, withToolchain } from "./toolchain/node.mjs";
import { setUpPackages } from "./toolchain/set-up.mjs";

// Standard output belongs to the result.
const progress = createProgress(process.stderr);
const { stop: signal } = listenForStop(progress.print);

try {
  await setUpPackages(progress, signal);
  const child = spawn(nodeFile(), [path.join(root, "services/launcher/src/demo/main.ts"), ...process.argv.slice(2)], { stdio: "inherit", env: withToolchain(process.env) });
  signal.addEventListener("abort", () => child.kill("SIGTERM"));
  const [code] = await once(child, "exit");
  process.exit(code ?? 1);
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
}
