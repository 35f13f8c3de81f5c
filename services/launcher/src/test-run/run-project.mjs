import { createWriteStream } from "node:fs";
import path from "node:path";
import { root } from "../paths.mjs";
import { messageOf } from "../problem.mjs";
import { runCommand } from "../process/run-command.mjs";

/** @typedef {import("./outcome.mjs").Outcome & { name: string, ok: boolean, seconds: number }} ProjectResult */

/**
 * Runs one project to its end. Its output goes to a log; a failure prints it.
 * @param {import("./projects.mjs").TestProject} project
 * @param {{ reports: string, env: Record<string, string | undefined>, signal: AbortSignal, progress: import("../progress.mjs").Progress }} surroundings
 * @param {number} [quietMs] one that has printed nothing for so long hangs, and is ended. How long all of it may take is
 *   not said: a slow machine takes three times as long as a quick one, and prints all the while.
 * @returns {Promise<ProjectResult>}
 */
export async function runProject(project, { reports, env, signal, progress }, quietMs = 10 * 60_000) {
  if (project.skipReason !== undefined) {
    // A person may lack what a project needs; a machine that guards the main branch may not.
    const ok = !process.env.CI;
    progress.print(`- ${project.name}: ${ok ? "skipped" : "cannot run, and must where CI is set"}. ${project.skipReason}`);
    return { name: project.name, ok, seconds: 0, passed: 0, failed: ok ? 0 : 1, skipped: ok ? 1 : 0, skips: [project.skipReason] };
  }
  const startedAt = Date.now();
  const logFile = path.join(reports, `${project.name}.log`);
  const log = createWriteStream(logFile);
  /** @type {string[]} */
  const lines = [];
  let ok = true;
  const ending = new AbortController();
  const end = () => ending.abort(signal.reason);
  signal.addEventListener("abort", end);
  if (signal.aborted) end();
  const quiet = setTimeout(() => {
    lines.push(`─── ${project.name} printed nothing for ${quietMs / 60_000} minutes, so it was ended here.`);
    ending.abort(new Error("it hangs"));
  }, quietMs);
  try {
    await progress.phase(project.name, async (report) => {
      await runCommand({
        what: project.name,
        file: project.file,
        args: project.args,
        cwd: project.cwd ?? root,
        env: { ...env, ...project.env },
        signal: ending.signal,
        onLine: (line) => {
          quiet.refresh();
          log.write(`${line}\n`);
          lines.push(line);
          report(line);
        },
      });
    });
  } catch {
    signal.throwIfAborted();
    ok = false;
  } finally {
    clearTimeout(quiet);
    signal.removeEventListener("abort", end);
  }
  log.end();
  const outcome = read(project, ok);
  ok &&= outcome.failed === 0;
  if (!ok) progress.print([`─── ${project.name} failed; its output (${logFile}):`, ...lines.slice(-400), `─── end of ${project.name}`].join("\n"));
  for (const skip of outcome.skips) progress.print(`- skipped in ${project.name}: ${skip}`);
  return { name: project.name, ok, seconds: (Date.now() - startedAt) / 1000, ...outcome };
}

/** @param {import("./projects.mjs").TestProject} project @param {boolean} ok @returns {import("./outcome.mjs").Outcome} */
function read(project, ok) {
  try {
    const outcome = project.read(ok);
    // A runner that failed without a failed test (a crash, a broken set-up) still failed.
    if (!ok && outcome.failed === 0) return { ...outcome, failed: 1 };
    if (outcome.passed + outcome.failed + outcome.skipped === 0) return { ...outcome, failed: 1, skips: ["it ran no test"] };
    return outcome;
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, skips: [`no report (${messageOf(error)})`] };
  }
}
