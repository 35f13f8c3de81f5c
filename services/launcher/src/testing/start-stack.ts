import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { commandLine, hasVariable, listProcesses } from "../process/process-table.mjs";

const said = z.union([z.object({ url: z.string(), warnings: z.array(z.string()) }), z.object({ problem: z.string() })]);
const ready = z.object({ ready: z.boolean(), parts: z.array(z.object({ name: z.string(), state: z.string(), reason: z.string().optional() })) });

export interface Stack {
  launcher: ChildProcess;
  url: string;
  warnings: string[];
}

interface Options {
  folder: string;
  port?: number;
  python?: string;
  variables?: Record<string, string>;
}

/** Starts a whole AIWeb without a browser or set-up. Rejects with the launcher's own sentence. */
export async function startStack({ folder, port = 0, python, variables = {} }: Options): Promise<Stack> {
  const words = [path.join(import.meta.dirname, "stack-launcher.mjs"), folder, String(port), ...(python === undefined ? [] : [python])];
  const launcher = spawn(process.execPath, words, { env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...variables }, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: launcher.stdout })) {
    const answer = said.parse(JSON.parse(line));
    if ("problem" in answer) throw new Error(answer.problem);
    return { launcher, ...answer };
  }
  throw new Error("The launcher ended without a word.");
}

/** Ctrl-C, and the end of it. */
export async function stopStack({ launcher }: Stack): Promise<void> {
  launcher.kill("SIGINT");
  await once(launcher, "exit");
}

/** What /readyz says: whether it is ready, and each part's state by name. */
export async function readyOf(url: string): Promise<{ status: number; states: Record<string, string>; reasons: Record<string, string | undefined> }> {
  const answer = await fetch(`${url}/readyz`);
  const { parts } = ready.parse(await answer.json());
  return { status: answer.status, states: Object.fromEntries(parts.map((part) => [part.name, part.state])), reasons: Object.fromEntries(parts.map((part) => [part.name, part.reason])) };
}

/** Every process that belongs to the data directory: by its environment, or by its command line (Postgres, Ray). */
export function processesOf(folder: string): { pid: number; command: string }[] {
  return listProcesses()
    .map(({ pid }) => ({ pid, command: commandLine(pid) }))
    .filter(({ pid, command }) => hasVariable(pid, `AIWEB_DATA_DIR=${folder}`) || command.includes(folder));
}

/** A variable of the environment that a process was started with. */
export function variableOf(pid: number, name: string): string | undefined {
  return readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1);
}
