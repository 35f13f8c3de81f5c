// npm run bench -- NAME: runs one benchmark; its last line on stdout is one JSON object.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { spawn } from "node:child_process";
import { modelCache, root, trainer } from "./paths.mjs";
import { Problem, sentenceFor } from "./problem.mjs";
import { createProgress } from "./progress.mjs";
import { listenForStop } from "./stop-signals.mjs";
import { nodeFile, withToolchain } from "./toolchain/node.mjs";
import { setUp } from "./toolchain/set-up.mjs";

// Standard output belongs to the benchmark.
const progress = createProgress(process.stderr);
const { stop: signal } = listenForStop(progress.print);
const folders = [path.join(root, "packages/workspace/bench"), path.join(trainer, "bench")];

async function main() {
  const [name, ...rest] = process.argv.slice(2);
  const file = folders.flatMap((folder) => [".ts", ".mjs", ".py"].map((ending) => path.join(folder, `${name}${ending}`))).find((candidate) => existsSync(candidate));
  if (name === undefined || file === undefined) throw new Problem(`npm run bench -- NAME, where NAME is one of: ${known().join(", ")}.`);
  const python = await setUp(progress, signal);
  const isPython = file.endsWith(".py");
  if (isPython && python.python === undefined) throw new Problem(python.problem);
  const env = { ...withToolchain(process.env), AIWEB_PYTHON: python.python ?? "", AIWEB_MODEL_CACHE: modelCache, PYTHONPATH: trainer };
  const child = spawn(isPython ? (python.python ?? "python3") : nodeFile(), [file, ...rest], { stdio: "inherit", env, cwd: isPython ? trainer : root });
  signal.addEventListener("abort", () => child.kill("SIGTERM"));
  return await new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}

function known() {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()))
    .map((entry) => path.parse(entry.name).name);
}

try {
  process.exit(await main());
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
}
