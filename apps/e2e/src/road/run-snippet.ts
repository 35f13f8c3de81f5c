import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs a snippet of the SDK tab as it stands, as a person would paste it into a file, and gives what it prints. */
export async function runSnippet(language: "javascript" | "python", code: string): Promise<string> {
  // Inside this package, so that Node finds the openai package that a user would install beside the file.
  const folder = await mkdtemp(path.join(import.meta.dirname, ".snippet-"));
  try {
    const file = path.join(folder, language === "javascript" ? "ask.mjs" : "ask.py");
    await writeFile(file, code);
    const program = language === "javascript" ? process.execPath : (process.env["AIWEB_PYTHON"] ?? path.resolve(import.meta.dirname, "../../../../.toolchain/python/bin/python"));
    const { stdout } = await run(program, [file], { timeout: 60_000 });
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
