// npm test: everything that must pass. `npm test -- unit lint` runs only those projects.
import "./require-node.mjs";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root, modelCache } from "./paths.mjs";
import { Problem, sentenceFor } from "./problem.mjs";
import { createProgress } from "./progress.mjs";
import { listenForStop, Stopped } from "./stop-signals.mjs";
import { listProjects } from "./test-run/projects.mjs";
import { runProject } from "./test-run/run-project.mjs";
import { bringBrowser } from "./toolchain/browser.mjs";
import { nxEnvironment } from "./toolchain/front-end.mjs";
import { installPythonTests } from "./toolchain/python-tests.mjs";
import { setUp } from "./toolchain/set-up.mjs";

const progress = createProgress(process.stdout);
const { stop: signal } = listenForStop(progress.print);

async function main() {
  const startedAt = Date.now();
  const chosen = new Set(process.argv.slice(2));
  const reports = path.join(root, "test-results/reports");
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  // The pages are built before anything is tested: their own failure ends the run, as any part of the set-up that fails.
  const needsBuild = chosen.size === 0 || ["integration", "e2e"].some((name) => chosen.has(name));
  const python = await setUp(progress, signal, { frontEnd: needsBuild });
  if (python.python !== undefined) await installPythonTests(progress, signal, python.python);
  const stages = listProjects({ reports, python: python.python, pythonProblem: python.problem });
  const names = new Set(stages.flat(2).map((project) => project.name));
  for (const name of chosen) if (!names.has(name)) throw new Problem(`There is no test project “${name}”. There are: ${[...names].join(", ")}.`);
  const isChosen = (/** @type {{ name: string }} */ project) => chosen.size === 0 || chosen.has(project.name);
  const needsBrowser = stages.flat(2).some((project) => isChosen(project) && ["stories", "visual", "integration", "e2e"].includes(project.name));
  const browser = needsBrowser ? await bringBrowser(progress, signal) : undefined;

  // One temporary folder for everything that the tests write, gone at the end.
  const scratch = mkdtempSync(path.join(tmpdir(), "aw-"));
  // As root, Postgres runs as a user of its own, who must be able to enter.
  chmodSync(scratch, 0o755);
  const env = {
    ...nxEnvironment(),
    CI: "true",
    TMPDIR: scratch,
    AIWEB_PYTHON: python.python ?? "",
    AIWEB_PYTHON_PROBLEM: python.problem ?? "",
    AIWEB_MODEL_CACHE: modelCache,
    ...(browser === undefined ? {} : { CHROMIUM_PATH: browser }),
  };
  /** @type {import("./test-run/run-project.mjs").ProjectResult[]} */
  const results = [];
  try {
    for (const lanes of stages) {
      await Promise.all(
        lanes.map(async (lane) => {
          for (const project of lane.filter(isChosen)) results.push(await runProject(project, { reports, env, signal, progress }));
        }),
      );
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
  printTable(results, (Date.now() - startedAt) / 1000);
  return results.every((result) => result.ok);
}

/** @param {import("./test-run/run-project.mjs").ProjectResult[]} results @param {number} seconds the whole run */
function printTable(results, seconds) {
  const sum = (/** @type {"passed" | "failed" | "skipped"} */ key) => results.reduce((total, result) => total + result[key], 0);
  const rows = results.map((result) => [result.ok ? "✓" : "✗", result.name, `${result.passed} passed`, `${result.failed} failed`, `${result.skipped} skipped`, `${result.seconds.toFixed(1)} s`]);
  progress.print("");
  for (const [mark, name = "", ...cells] of rows) progress.print(`${mark} ${name.padEnd(12)} ${cells.map((cell) => cell.padStart(14)).join("")}`);
  progress.print(`  whole run, set-up included: ${(seconds / 60).toFixed(1)} minutes\n`);
  progress.print(`${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
}

try {
  process.exit((await main()) ? 0 : 1);
} catch (error) {
  if (!(error instanceof Stopped)) process.stderr.write(`\n${sentenceFor(error)}\n`);
  process.exit(1);
}
