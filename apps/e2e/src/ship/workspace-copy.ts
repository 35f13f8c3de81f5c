import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../../../..");
const guide = path.join(root, "docs/ship-a-remote.md");
/** The AIWeb that the guide speaks of. */
const guideRegistry = "https://aiweb.example.org";

/** A clone of the working tree to write in, without what is installed and built. */
export type WorkspaceCopy = {
  folder: string;
  /**
   * Runs a command that the guide has, word for word, as a person in the copy would; the guide's address is replaced by
   * `registry`, and `instead` replaces other words. Gives what it prints. Throws when the guide does not have it.
   */
  run: (command: string, instead?: Readonly<Record<string, string>>) => Promise<string>;
  /** Starts one that goes on until it is stopped; gives the first thing of its output that `told` finds. */
  start: (command: string, told: RegExp, instead?: Readonly<Record<string, string>>) => Promise<{ told: string; stop: () => Promise<void> }>;
  /** What its commands find in their environment, beside this process's. */
  environment: Record<string, string>;
  remove: () => Promise<void>;
};

async function documented(command: string): Promise<string> {
  const lines = [...(await readFile(guide, "utf8")).matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block = ""]) => block.trim().split("\n"));
  const line = lines.find((one) => one.startsWith(command));
  if (line === undefined) throw new Error(`docs/ship-a-remote.md does not say: ${command}`);
  return line;
}

/** Copies what git knows or would add. The toolchain is the working tree's: Node is the same everywhere. */
export async function copyWorkspace(registry: string, environment: Record<string, string>): Promise<WorkspaceCopy> {
  const folder = await mkdtemp(path.join(tmpdir(), "aiweb-ship-"));
  // where a test is root, Postgres runs as somebody else, from here
  await chmod(folder, 0o755);
  const { stdout } = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  const { stdout: gone } = await run("git", ["ls-files", "-z", "--deleted"], { cwd: root });
  const deleted = new Set(gone.split("\0"));
  const files = stdout.split("\0").filter((file) => file !== "" && !deleted.has(file));
  for (const parent of new Set(files.map((file) => path.dirname(file)))) await mkdir(path.join(folder, parent), { recursive: true });
  await Promise.all(files.map((file) => cp(path.join(root, file), path.join(folder, file))));
  await symlink(path.join(root, ".toolchain"), path.join(folder, ".toolchain"));
  const lineFor = async (command: string, instead: Readonly<Record<string, string>>) => Object.entries({ [guideRegistry]: registry, ...instead }).reduce((text, [words, others]) => text.replace(words, others), await documented(command));
  return {
    folder,
    environment,
    async run(command, instead = {}) {
      const { stdout: said } = await run("sh", ["-c", await lineFor(command, instead)], { cwd: folder, env: { ...process.env, ...environment }, maxBuffer: 16 * 1024 * 1024 });
      return said;
    },
    async start(command, told, instead = {}) {
      const child = spawn("sh", ["-c", `exec ${await lineFor(command, instead)}`], { cwd: folder, env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "inherit"] });
      const words: string[] = [];
      const stop = async () => {
        if (child.exitCode === null && child.kill("SIGTERM")) await once(child, "exit");
      };
      for await (const line of createInterface({ input: child.stdout })) {
        words.push(line);
        const found = told.exec(line)?.[0];
        if (found === undefined) continue;
        child.stdout.resume();
        return { told: found, stop };
      }
      throw new Error(`It ended:\n${words.join("\n")}`);
    },
    remove: async () => await rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
