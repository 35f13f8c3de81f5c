// npm run query -- check|compile GRAPH.json: sets up what the command needs, and runs it.
import "./require-node.mjs";
import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./paths.mjs";
import { sentenceFor } from "./problem.mjs";
import { createProgress } from "./progress.mjs";
import { listenForStop } from "./stop-signals.mjs";
import { nodeFile, withToolchain } from "./toolchain/node.mjs";
import { setUpPackages } from "./toolchain/set-up.mjs";

// Standard output belongs to the command.
const progress = createProgress(process.stderr);
const { stop: signal } = listenForStop(progress.print);

try {
  await setUpPackages(progress, signal);
  // Paths are those of the folder that npm was called in.
  const child = spawn(nodeFile(), [path.join(root, "services/launcher/src/query/main.ts"), ...process.argv.slice(2)], { stdio: "inherit", env: withToolchain(process.env), cwd: process.env["INIT_CWD"] ?? process.cwd() });
  signal.addEventListener("abort", () => child.kill("SIGTERM"));
  process.exit(await new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1))));
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
}
