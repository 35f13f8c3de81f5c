import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "../paths.mjs";
import { runCommand } from "../process/run-command.mjs";
import { withToolchain } from "./node.mjs";
import { digestFiles, hasStamp, listFiles, writeStamp } from "./stamp.mjs";

const ignored = new Set(["node_modules", "dist", ".vite", ".mf", ".__mf__temp", "coverage", "test-results", "e2e", "workspace"]);
const stamp = path.join(root, ".toolchain/stamps/front-end");

/**
 * Builds the shell and the remotes when a source changed: of the shell Nx knows what a change reaches. The
 * stamp spares a start that changed nothing even the asking.
 * @param {import("../progress.mjs").Progress} progress
 * @param {AbortSignal} signal
 */
export async function buildFrontEnd(progress, signal) {
  const wanted = digestFiles(sources(), root);
  if (hasStamp(stamp, wanted) && apps().every((app) => existsSync(path.join(app, "dist")))) return;
  await progress.phase("Web pages", async (report) => {
    // On a busy machine Module Federation's look at what is imported can end too early, and the build then
    // misses exports; what failed is built once more, one app at a time.
    await build(2, report, signal).catch(async () => {
      signal.throwIfAborted();
      await build(1, report, signal);
    });
    writeStamp(stamp, wanted);
  });
}

/** @param {number} parallel @param {import("../progress.mjs").Report} report @param {AbortSignal} signal */
async function build(parallel, report, signal) {
  let built = 0;
  let all = "";
  await runCommand({
    what: "Building the web pages",
    wayOut: "Put that right, then run it again.",
    file: path.join(root, "node_modules/.bin/nx"),
    args: ["run-many", "-t", "build", `--parallel=${parallel}`, "--outputStyle=static"],
    cwd: root,
    env: nxEnvironment(),
    signal,
    // The list of written files would push the reason out of the last words.
    isNoise: (line) => line.startsWith("dist/"),
    onLine: (line) => {
      all = /for (\d+) projects/.exec(line)?.[1] ?? all;
      // Nx prints what a build said once it is done.
      if (/^> nx run \S+:build/.test(line)) built += 1;
      report(all === "" ? line : `${built} of ${all} apps`);
    },
  });
}

/** Nx without its daemon, its screen and its cloud. */
export function nxEnvironment() {
  return { ...withToolchain(process.env), NX_DAEMON: "false", NX_TUI: "false", NX_NO_CLOUD: "true", FORCE_COLOR: "0" };
}

function apps() {
  return readdirSync(path.join(root, "apps"))
    .map((name) => path.join(root, "apps", name))
    .filter((folder) => ["vite.config.ts", "vite.config.mjs", "vite.config.js"].some((name) => existsSync(path.join(folder, name))));
}

function sources() {
  const top = ["pnpm-lock.yaml", "nx.json", "tsconfig.base.json"].map((name) => path.join(root, name));
  const unbuilt = /\.(test|stories)\.tsx?$|\.md$/;
  const folders = ["apps", "packages"].flatMap((folder) => listFiles(path.join(root, folder), ignored));
  return [...top, ...folders.filter((file) => !unbuilt.test(file))];
}
