import { spawn, type ChildProcessByStdio } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { sampleSegment } from "@aiweb/contracts/fine-tuning/preview-samples";
import { AppError } from "@aiweb/contracts/errors/app-error";

const TRAINER = fileURLToPath(new URL("../../../../trainer/", import.meta.url));
const PRLIMIT = ["/usr/bin/prlimit", "/bin/prlimit"].find((path) => existsSync(path));
const MEMORY_BYTES = 2 * 2 ** 30;
const ANSWER_WITHIN_MS = 30_000;
/** It holds a tokenizer; an idle machine wants the memory back. */
const IDLE_MS = 5 * 60_000;
const MOST_WAITING = 50;

const shownRow = z.object({ segments: z.array(sampleSegment), tokens: z.number().int(), cutTokens: z.number().int(), error: z.string().nullable() });
const answer = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.number().nullable(), error: z.object({ code: z.string(), message: z.string() }) }),
  z.object({ id: z.number(), datasets: z.array(z.object({ rows: z.array(shownRow) })) }),
]);
export type ShownRow = z.infer<typeof shownRow>;

export interface PreviewRequest {
  base: string;
  datasets: { rows: Record<string, unknown>[]; mapping: unknown }[];
  sequenceLength: number;
}

interface Waiting {
  resolve: (rows: ShownRow[][]) => void;
  reject: (error: AppError) => void;
  timer: NodeJS.Timeout;
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** The trainer's own rendering in a child process that is limited, kept while it is used, and started when it is needed. */
export class PreviewChild {
  readonly #python: string;
  readonly #modelCache: string;
  readonly #waiting = new Map<number, Waiting>();
  #child: Child | null = null;
  #idle: NodeJS.Timeout | null = null;
  #nextId = 1;

  constructor(options: { python: string; modelCache: string }) {
    this.#python = options.python;
    this.#modelCache = options.modelCache;
  }

  async render(request: PreviewRequest): Promise<ShownRow[][]> {
    if (this.#waiting.size >= MOST_WAITING) throw new AppError("unavailable", "Many samples are being shown just now. Try again in a moment.", { retryAfterSeconds: 2 });
    const child = this.#running();
    const id = this.#nextId++;
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#end(child, new AppError("upstream-timeout", "Showing these samples took too long. Try fewer, or a shorter sequence length.")), ANSWER_WITHIN_MS);
      this.#waiting.set(id, { resolve, reject, timer });
      child.stdin.write(`${JSON.stringify({ id, ...request })}\n`);
    });
  }

  #running(): Child {
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = null;
    if (this.#child !== null) return this.#child;
    const command = [this.#python, "-m", "aiweb_trainer.preview"];
    const limited = PRLIMIT === undefined ? command : [PRLIMIT, `--data=${MEMORY_BYTES}`, "--core=0", "--", ...command];
    // No variable of ours reaches it, so no secret does; it ends when its input does.
    const env = { PYTHONPATH: TRAINER, AIWEB_MODEL_CACHE: this.#modelCache, HF_HUB_OFFLINE: "1", TOKENIZERS_PARALLELISM: "false", PATH: "/usr/bin:/bin", LANG: "C.UTF-8" };
    const child = spawn(limited[0] ?? this.#python, limited.slice(1), { env, cwd: TRAINER, stdio: ["pipe", "pipe", "ignore"] });
    child.stdin.on("error", () => undefined);
    child.on("error", (cause) => this.#end(child, new AppError("python-unavailable", "Python did not start, so samples cannot be shown.", { cause })));
    child.on("exit", (code, signal) => this.#end(child, new AppError("unavailable", "Showing samples ended unexpectedly. Try again.", { cause: new Error(`preview ended: ${signal ?? code}`) })));
    createInterface({ input: child.stdout }).on("line", (line) => this.#answered(child, line));
    this.#child = child;
    return child;
  }

  #answered(child: Child, line: string): void {
    const parsed = answer.safeParse(parseLine(line));
    if (!parsed.success) return this.#end(child, new AppError("internal", "Samples cannot be shown just now.", { cause: parsed.error }));
    const message = parsed.data;
    if ("ready" in message) return;
    const waiting = message.id === null ? undefined : this.#waiting.get(message.id);
    if (waiting === undefined || message.id === null) return;
    this.#waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if ("error" in message) waiting.reject(refusal(message.error));
    else waiting.resolve(message.datasets.map((dataset) => dataset.rows));
    if (this.#waiting.size === 0) this.#idle = setTimeout(() => this.close(), IDLE_MS).unref();
  }

  #end(child: Child, error: AppError): void {
    if (this.#child !== child) return;
    this.#child = null;
    child.kill("SIGKILL");
    for (const waiting of this.#waiting.values()) {
      clearTimeout(waiting.timer);
      waiting.reject(error);
    }
    this.#waiting.clear();
  }

  /** Ends the child; the next call starts another. */
  close(): void {
    if (this.#child !== null) this.#end(this.#child, new AppError("unavailable", "AIWeb is stopping."));
  }
}

/** A line that is no JSON (a library's print, a line cut short) fits no answer. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function refusal({ code, message }: { code: string; message: string }): AppError {
  if (code === "mapping-does-not-fit") return new AppError("mapping-does-not-fit", message);
  return new AppError("model-cannot", message);
}
