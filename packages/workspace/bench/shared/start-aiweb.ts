import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

const start = path.resolve(import.meta.dirname, "../../../../services/launcher/src/start.mjs");
const signals = ["SIGINT", "SIGTERM"] as const;

export interface RunningAiweb {
  url: string;
  dataDirectory: string;
  /** The launcher's process. */
  pid: number;
  /** From the command to “AIWeb is ready”. */
  readySeconds: number;
  stop: () => Promise<void>;
}

/** A temporary data directory, gone when the benchmark ends, however it ends. */
export function makeDataDirectory(): string {
  const scratch = mkdtempSync(path.join(tmpdir(), "aw-"));
  process.on("exit", () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
  return path.join(scratch, "data");
}

/** Starts an AIWeb on a free port, as a person does; it is stopped too when the benchmark is. */
export async function startAiweb(dataDirectory: string): Promise<RunningAiweb> {
  const startedAt = performance.now();
  const launcher = spawn(process.execPath, [start, "--no-open", "--port", "0", "--data-dir", dataDirectory], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(launcher, "exit");
  const stop = async () => {
    for (const signal of signals) process.off(signal, leave);
    launcher.stdout.resume();
    launcher.kill("SIGTERM");
    await exited;
  };
  const leave = () => void stop().then(() => process.exit(1));
  for (const signal of signals) process.on(signal, leave);
  for await (const line of createInterface({ input: launcher.stdout })) {
    // Standard output belongs to the result.
    process.stderr.write(`${line}\n`);
    const url = /^AIWeb is ready at (\S+)/.exec(line)?.[1];
    if (url !== undefined) return { url, dataDirectory, pid: launcher.pid ?? 0, readySeconds: (performance.now() - startedAt) / 1000, stop };
  }
  await stop();
  throw new Error("AIWeb did not start; its words are above.");
}

/** The AIWeb that AIWEB_URL names, left as it is; else one started for this benchmark. */
export async function findAiweb(): Promise<Pick<RunningAiweb, "url" | "stop">> {
  const running = process.env["AIWEB_URL"];
  return running === undefined ? await startAiweb(makeDataDirectory()) : { url: running, stop: async () => undefined };
}
