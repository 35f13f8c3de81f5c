import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** In the environment of whatever this process starts for its tests. */
const MARK = { AIWEB_TESTS: randomUUID() };
const END_WITH_TESTS = fileURLToPath(new URL("end-with-tests.sh", import.meta.url));
/** Kept: with it goes the pipe whose end it waits for. */
let watch: ChildProcess | undefined;

/** Tests that are broken off stop nothing themselves, and a Ray node lives in sessions of its own: who carries the mark ends with this process. */
function endWithTests(): void {
  watch ??= spawn("/bin/sh", [END_WITH_TESTS, `AIWEB_TESTS=${MARK.AIWEB_TESTS}`], { env: { PATH: process.env["PATH"] }, detached: true, stdio: ["ignore", "ignore", "ignore", "pipe"] });
}

/** A process that a test started, in a group of its own, with its last words. */
export class TestProcess {
  readonly child: ChildProcess;
  readonly #words: string[] = [];

  constructor(file: string, args: string[], options: { env: Record<string, string>; cwd?: string }) {
    endWithTests();
    this.child = spawn(file, args, { ...options, env: { ...options.env, ...MARK }, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.#words.push(text);
        if (this.#words.length > 400) this.#words.shift();
      });
    }
  }

  get said(): string {
    return this.#words.join("");
  }

  get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** SIGKILL to this process alone, as a crash would: no handler runs. */
  async crash(): Promise<void> {
    await this.#end(() => this.child.kill("SIGKILL"));
  }

  /** Ends it and what it started. */
  async stop(): Promise<void> {
    const { pid } = this.child;
    if (pid === undefined) return;
    const family = await descendants(pid);
    await this.#end(() => this.child.kill("SIGTERM"));
    for (const member of family) signal(member, "SIGKILL");
    signal(-pid, "SIGKILL");
  }

  async #end(how: () => void): Promise<void> {
    if (this.ended) return;
    const ended = once(this.child, "exit");
    how();
    const late = setTimeout(() => this.child.kill("SIGKILL"), 8_000);
    await ended;
    clearTimeout(late);
  }
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
}

/** Every process with its parent and command line. */
export async function processes(): Promise<{ pid: number; parent: number; command: string }[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      try {
        const [stat, command] = await Promise.all([readFile(`/proc/${pid}/stat`, "utf8"), readFile(`/proc/${pid}/cmdline`, "utf8")]);
        const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
        return [{ pid: Number(pid), parent, command: command.replaceAll("\0", " ") }];
      } catch {
        return [];
      }
    }),
  );
  return found.flat();
}

/** Processes that were started with this variable in their environment. */
export async function processesWith(variable: string, value: string): Promise<number[]> {
  const all = await processes();
  const own = await Promise.all(all.map(async ({ pid }) => ((await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "")).split("\0").includes(`${variable}=${value}`) ? [pid] : [])));
  return own.flat();
}

async function descendants(root: number): Promise<number[]> {
  const all = await processes();
  const family = [root];
  for (const pid of family) family.push(...all.filter((other) => other.parent === pid).map((other) => other.pid));
  return family.slice(1);
}
