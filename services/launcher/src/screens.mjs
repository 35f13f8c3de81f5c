// npm run screens: walks the road as the end-to-end tests do, and makes docs/screens of what it sees on the way.
import "./require-node.mjs";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { modelCache, root } from "./paths.mjs";
import { Problem, sentenceFor } from "./problem.mjs";
import { runCommand } from "./process/run-command.mjs";
import { createProgress } from "./progress.mjs";
import { writeContactSheet } from "./screens/contact-sheet.mjs";
import { listenForStop, Stopped } from "./stop-signals.mjs";
import { bringBrowser } from "./toolchain/browser.mjs";
import { nxEnvironment } from "./toolchain/front-end.mjs";
import { nodeFile } from "./toolchain/node.mjs";
import { setUp } from "./toolchain/set-up.mjs";

const progress = createProgress(process.stdout);
const { stop: signal } = listenForStop(progress.print);
const made = path.join(root, "test-results/screens");
const kept = path.join(root, "docs/screens");

async function main() {
  const python = await setUp(progress, signal);
  if (python.python === undefined) throw new Problem(python.problem);
  const browser = await bringBrowser(progress, signal);
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  await progress.phase("Screens", async (report) => {
    await runCommand({
      what: "Walking the road",
      file: nodeFile(),
      args: [path.join(root, "node_modules/@playwright/test/cli.js"), "test", "--reporter=list", "src/pages", "src/road"],
      cwd: path.join(root, "apps/e2e"),
      env: { ...nxEnvironment(), AIWEB_SCREENS: made, AIWEB_PYTHON: python.python, AIWEB_MODEL_CACHE: modelCache, ...(browser === undefined ? {} : { CHROMIUM_PATH: browser }) },
      signal,
      onLine: report,
    });
  });
  const { pages, bytes } = writeContactSheet(made);
  // What stood there goes only once all of the new is there.
  rmSync(kept, { recursive: true, force: true });
  cpSync(made, kept, { recursive: true });
  progress.print(`${pages} pages, ${(bytes / 1e6).toFixed(1)} MB: ${path.join(kept, "index.html")}`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Stopped)) process.stderr.write(`\n${sentenceFor(error)}\n`);
  process.exit(1);
}
