import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PRLIMIT = ["/usr/bin/prlimit", "/bin/prlimit"].find((path) => existsSync(path));
/** The workspace: code and libraries that a child reads. */
const WORKSPACE = fileURLToPath(new URL("../../../../", import.meta.url));

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
export function spawnLimited(script: URL, args: string[], limits: ProcessLimits, stdio: StdioOptions): ChildProcess {
  const node = [
    "--permission",
    "--allow-addons",
    `--allow-fs-read=${WORKSPACE}`,
    ...[...limits.read, ...limits.write].map((path) => `--allow-fs-read=${path}`),
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
  const options = { stdio, env: { NODE_NO_WARNINGS: "1" }, detached: true, cwd: WORKSPACE } as const;
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
