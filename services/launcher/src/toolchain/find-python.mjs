import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

// 3.11 first: the stack was tried with it.
const candidates = ["python3.11", "python3.12", "python3.13", "python3.14", "python3", "python"];
const question = "import sys; print('%d.%d' % sys.version_info[:2]); import ensurepip, venv";

/** @typedef {{ file: string, problem?: undefined } | { file?: undefined, problem: string }} PythonFound */

/**
 * Finds a Python that is new enough and can make environments; else the sentence that says what is wrong.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<PythonFound>}
 */
export async function findPython(environment) {
  const answers = await Promise.all(candidates.map((file) => ask(file, environment)));
  const good = answers.find((answer) => answer.version !== undefined && isNewEnough(answer.version) && answer.complete);
  if (good !== undefined) return { file: good.file };
  const bare = answers.find((answer) => answer.version !== undefined && isNewEnough(answer.version));
  if (bare !== undefined) {
    return { problem: `Python ${bare.version} is there without its venv module. Install it (on Debian and Ubuntu: apt install python${bare.version}-venv), then start AIWeb again.` };
  }
  const old = answers.find((answer) => answer.version !== undefined);
  if (old !== undefined) {
    return { problem: `Only Python ${old.version} was found; training and serving on this machine need 3.11 or newer. Install one (python.org, or your system's packages), then start AIWeb again.` };
  }
  return { problem: "No Python was found; training and serving on this machine need Python 3.11 or newer. Install it (python.org, or your system's packages), then start AIWeb again." };
}

/** @param {string} file @param {NodeJS.ProcessEnv} env */
async function ask(file, env) {
  try {
    const { stdout } = await run(file, ["-c", question], { env, timeout: 20_000 });
    return { file, version: stdout.trim(), complete: true };
  } catch (error) {
    const stdout = error instanceof Error && "stdout" in error ? String(error.stdout).trim() : "";
    return { file, version: /^\d+\.\d+$/.test(stdout) ? stdout : undefined, complete: false };
  }
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 3 || (major === 3 && minor >= 11);
}
