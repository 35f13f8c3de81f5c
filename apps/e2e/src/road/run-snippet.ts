import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const programs = {
  javascript: { file: "ask.mjs", program: process.execPath },
  python: { file: "ask.py", program: process.env["AIWEB_PYTHON"] ?? path.resolve(import.meta.dirname, "../../../../.toolchain/python/bin/python") },
  shell: { file: "ask.sh", program: "sh" },
};

/** Runs a snippet of the SDK or API tab as it stands, as a person would paste it into a file, and gives what it prints. */
export async function runSnippet(language: keyof typeof programs, code: string): Promise<string> {
  const { file: name, program } = programs[language];
  // Inside this package, so that Node finds the openai package that a user would install beside the file.
  const folder = await mkdtemp(path.join(import.meta.dirname, ".snippet-"));
  try {
    const file = path.join(folder, name);
    await writeFile(file, code);
    const { stdout } = await run(program, [file], { timeout: 60_000 });
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
