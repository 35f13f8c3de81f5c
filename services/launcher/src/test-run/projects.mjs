import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { root, trainer } from "../paths.mjs";
import { nodeFile } from "../toolchain/node.mjs";
import { oneCheck, readPlaywright, readPytest, readVitest } from "./outcome.mjs";

/**
 * @typedef {object} TestProject
 * @property {string} name as in npm test -- NAME
 * @property {string} file
 * @property {string[]} args
 * @property {string} [cwd]
 * @property {Record<string, string>} [env]
 * @property {(ok: boolean) => import("./outcome.mjs").Outcome} read throws when there is no report
 * @property {string} [skipReason] why it cannot run here
 */

/**
 * Everything that must pass, in lanes: lanes run beside each other, a lane's projects one after the other.
 * What computes stands in two lanes, because two cores; what mostly waits (for processes, sockets, Ray) has two of its
 * own. What drives a whole AIWeb runs alone, in the last stage.
 * @param {{ reports: string, python: string | undefined, pythonProblem: string | undefined }} surroundings
 * @returns {TestProject[][][]} stages of lanes
 */
export function listProjects({ reports, python, pythonProblem }) {
  const bin = (/** @type {string} */ name) => path.join(root, "node_modules/.bin", name);
  /** @param {string} name @param {{ project?: string, reporter?: "default" | "verbose" }} [how] @returns {TestProject} */
  const vitest = (name, { project = name, reporter = "default" } = {}) => ({
    name,
    file: bin("vitest"),
    args: ["run", "--project", project, `--reporter=${reporter}`, "--reporter=json", `--outputFile.json=${path.join(reports, `${name}.json`)}`],
    read: () => readVitest(path.join(reports, `${name}.json`)),
  });
  /** @type {TestProject} */
  const lint = { name: "lint", file: bin("oxlint"), args: ["--type-aware", "--deny-warnings"], read: oneCheck };
  /** @type {TestProject} */
  const unused = { name: "unused", file: bin("knip"), args: ["--no-progress", "--no-config-hints"], read: oneCheck };
  /** @type {TestProject} */
  const types = { name: "types", file: bin("nx"), args: ["run-many", "-t", "types", "--parallel=2", "--outputStyle=static"], read: oneCheck };
  /** @type {TestProject} */
  const storybook = { name: "storybook", file: nodeFile(), args: [path.join(root, "packages/workspace/storybook/main.ts")], read: oneCheck };
  /** @type {TestProject} */
  const visual = { name: "visual", file: nodeFile(), args: [path.join(root, "packages/workspace/visual/main.ts"), "--built"], read: oneCheck };
  /** @type {TestProject} */
  const trainerTests = {
    name: "python",
    file: python ?? "python3",
    args: ["-m", "pytest", "-vv", "-rs", `--junitxml=${path.join(reports, "python.xml")}`],
    cwd: trainer,
    env: { HF_HUB_OFFLINE: "1" },
    read: () => readPytest(path.join(reports, "python.xml")),
    ...(python === undefined ? { skipReason: pythonProblem ?? "Python is missing." } : {}),
  };
  /** @type {TestProject} */
  const endToEnd = {
    name: "e2e",
    file: nodeFile(),
    args: [path.join(root, "node_modules/@playwright/test/cli.js"), "test", "--config", playwrightConfig(), "--reporter=list,json"],
    cwd: path.join(root, "apps/e2e"),
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(reports, "e2e.json") },
    read: () => readPlaywright(path.join(reports, "e2e.json")),
  };
  // One file that runs for minutes: told of test by test, it is seen to go on.
  const ray = vitest("ray", { reporter: "verbose" });
  return [
    [[lint, unused, types, vitest("unit")], [trainerTests, vitest("stories", { project: "storybook" })], [storybook, visual, vitest("integration")], [ray]],
    [[endToEnd]],
  ];
}

function playwrightConfig() {
  const folder = path.join(root, "apps/e2e");
  const file = existsSync(folder) ? readdirSync(folder).find((name) => name.startsWith("playwright.config.")) : undefined;
  return path.join(folder, file ?? "playwright.config.ts");
}
