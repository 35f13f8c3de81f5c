// npm run bench -- NAME: runs one benchmark; its last line on stdout is one JSON object.
import "./require-node.mjs";
import { spawn } from "node:child_process";
import { listBenches } from "./benches.mjs";
import { modelCache, root, trainer } from "./paths.mjs";
import { Problem, sentenceFor } from "./problem.mjs";
import { createProgress } from "./progress.mjs";
import { listenForStop } from "./stop-signals.mjs";
import { bringBrowser } from "./toolchain/browser.mjs";
import { nodeFile, withToolchain } from "./toolchain/node.mjs";
import { setUp } from "./toolchain/set-up.mjs";

// Standard output belongs to the benchmark.
const progress = createProgress(process.stderr);
const { stop: signal } = listenForStop(progress.print);

async function main() {
  const [name = "", ...rest] = process.argv.slice(2);
  const benches = listBenches();
  const file = benches.get(name);
  if (file === undefined) throw new Problem(`npm run bench -- NAME, where NAME is one of: ${[...benches.keys()].join(", ")}.`);
  const python = await setUp(progress, signal);
  const isPython = file.endsWith(".py");
  if (isPython && python.python === undefined) throw new Problem(python.problem);
  const browser = ["federation", "storybook", "ui", "vitals"].includes(name) ? await bringBrowser(progress, signal) : undefined;
  const env = {
    ...withToolchain(process.env),
    AIWEB_PYTHON: python.python ?? "",
    AIWEB_MODEL_CACHE: modelCache,
    PYTHONPATH: trainer,
    ...(browser === undefined ? {} : { CHROMIUM_PATH: browser }),
  };
  const child = spawn(isPython ? (python.python ?? "python3") : nodeFile(), [file, ...rest], { stdio: "inherit", env, cwd: isPython ? trainer : root });
  signal.addEventListener("abort", () => child.kill("SIGTERM"));
  return await new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}

try {
  process.exit(await main());
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
}
