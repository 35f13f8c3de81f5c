import { spawn, type ChildProcess, type SerializationType, type StdioOptions } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PRLIMIT = ["/usr/bin/prlimit", "/bin/prlimit"].find((path) => existsSync(path));
const WORKSPACE = fileURLToPath(new URL("../../../../", import.meta.url));
/** What a child reads of the workspace: libraries and packages' code. The data directory with its keys may lie beside them. */
const CODE = ["node_modules/", "packages/"].map((folder) => `${WORKSPACE}${folder}`);

export interface ProcessLimits {
  /** Writable memory of the whole process; enforced by the system where `prlimit` exists (Linux). */
  memoryMegabytes: number;
  /** Processor seconds over all threads. */
  cpuSeconds?: number;
  /** Largest file that it may write. */
  fileMegabytes: number;
  read: string[];
  write: string[];
}

/**
 * Starts one of our own scripts in a process that can read and write only what is named, inherits no variable (so no
 * secret), starts no process, and ends when it takes too much. In a group of its own, so that it can be ended whole.
 */
export function spawnLimited(script: URL, args: string[], limits: ProcessLimits, stdio: StdioOptions, serialization: SerializationType = "json"): ChildProcess {
  const node = [
    "--permission",
    "--allow-addons",
    ...[...CODE, ...limits.read, ...limits.write].map((path) => `--allow-fs-read=${path}`),
    ...limits.write.map((path) => `--allow-fs-write=${path}`),
    "--max-old-space-size=384",
    "--disable-warning=SecurityWarning",
    "--disable-warning=ExperimentalWarning",
    fileURLToPath(script),
    ...args,
  ];
  const bounds = [
    `--data=${limits.memoryMegabytes * 2 ** 20}`,
    `--fsize=${limits.fileMegabytes * 2 ** 20}`,
    "--core=0",
    "--nofile=256",
    ...(limits.cpuSeconds === undefined ? [] : [`--cpu=${limits.cpuSeconds}`]),
  ];
  const options = { stdio, serialization, env: { NODE_NO_WARNINGS: "1" }, detached: true, cwd: WORKSPACE } as const;
  return PRLIMIT === undefined ? spawn(process.execPath, node, options) : spawn(PRLIMIT, [...bounds, "--", process.execPath, ...node], options);
}

/** Ends a child with everything it started. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

const LAST_WORDS_CHARACTERS = 4_000;

export interface Ending {
  /** Ended by a signal: by the system at one of its limits, by us after its time, or by its own memory running out. */
  killed: boolean;
  code: number | null;
  lastWords: string;
}

/** Runs one of our own scripts to its end, `seconds` at most. Its request is its argument; it ends with us when its input closes. Throws when `signal` ends it. */
export async function runLimited(script: URL, request: object, limits: ProcessLimits & { seconds: number }, options: { signal?: AbortSignal | undefined; onStart?: ((pid: number) => void) | undefined } = {}): Promise<Ending> {
  options.signal?.throwIfAborted();
  const child = spawnLimited(script, [JSON.stringify(request)], limits, ["pipe", "ignore", "pipe"]);
  if (child.pid !== undefined) options.onStart?.(child.pid);
  let lastWords = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS_CHARACTERS);
  });
  const end = () => killGroup(child);
  const timer = setTimeout(end, limits.seconds * 1000);
  options.signal?.addEventListener("abort", end, { once: true });
  try {
    await once(child, "close");
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener("abort", end);
  }
  options.signal?.throwIfAborted();
  return { killed: child.signalCode !== null, code: child.exitCode, lastWords };
}
