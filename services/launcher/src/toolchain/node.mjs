import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { toolchain } from "../paths.mjs";
import { runCommand } from "../process/run-command.mjs";

export const nodeVersion = "24.21.0";
export const pnpmVersion = "12.21.0";
/** The oldest Node that runs TypeScript as it stands. */
const oldestNode = [22, 18];

const prefix = path.join(toolchain, "node");

/**
 * The environment in which Node and pnpm of the right versions are found first.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function withToolchain(environment) {
  return { ...environment, PATH: `${path.join(prefix, "node_modules/.bin")}${path.delimiter}${environment.PATH ?? ""}` };
}

/** The Node that runs the services: this one if it is new enough, else the one that was brought along. */
export function nodeFile() {
  return installed("node") === nodeVersion || !isNewEnough(process.versions.node) ? path.join(prefix, "node_modules/.bin/node") : process.execPath;
}

/** @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * Brings Node and pnpm when those found are too old or missing.
 * @param {import("../progress.mjs").Progress} progress
 * @param {AbortSignal} signal
 */
export async function bringNode(progress, signal) {
  const wanted = missing();
  if (wanted.length === 0) return;
  await progress.phase(`Bringing ${wanted.join(" and ")}`, async (report) => {
    await runCommand({
      what: `Installing ${wanted.join(" and ")} from the npm registry`,
      ...npm(["install", "--prefix", prefix, "--no-audit", "--no-fund", "--no-save", "--no-package-lock", `node@${nodeVersion}`, `pnpm@${pnpmVersion}`]),
      // npm passes its own settings on to what it runs; those of `npm start` are not meant for this folder.
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_(local_)?prefix)/.test(name))),
      signal,
      onLine: report,
    });
  });
}

function missing() {
  const wanted = [];
  if (!isNewEnough(process.versions.node) && installed("node") !== nodeVersion) wanted.push(`Node ${nodeVersion}`);
  if (installed("pnpm") !== pnpmVersion && found("pnpm") !== pnpmVersion) wanted.push(`pnpm ${pnpmVersion}`);
  return wanted;
}

/** @param {string} name */
function installed(name) {
  try {
    return JSON.parse(readFileSync(path.join(prefix, "node_modules", name, "package.json"), "utf8")).version;
  } catch {
    return undefined;
  }
}

/** @param {string} command */
function found(command) {
  try {
    return execFileSync(command, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

/** @param {string[]} args */
function npm(args) {
  const script = process.env.npm_execpath;
  return script !== undefined && /npm-cli\.c?js$/.test(script) ? { file: process.execPath, args: [script, ...args] } : { file: "npm", args };
}
