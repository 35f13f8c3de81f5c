import type { ChildProcess } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { readAnswer, type ReadAnswer, type ReadRequest, type ReaderOptions, type RowOrder } from "./read-request.ts";
import { SORT_SETTINGS, SortedCopies } from "./sorted-copies.ts";
import { killGroup, spawnLimited } from "./spawn-limited.ts";

/** Characters of a cell in the data viewer, and of one that is read alone: more than a row may have when it is ingested. */
export const VIEWER_TEXT_LIMIT = 2_000;
export const WHOLE_CELL_LIMIT = 16_000_000;
const MAXIMUM_WAITING = 200;
const RUNTIME_MEGABYTES = 1_024;
const SETTINGS = { memoryMegabytes: 512, threads: 2, temporaryMegabytes: 65_536, timeoutMs: 30_000, ...SORT_SETTINGS };

export type RowsWanted = Omit<ReadRequest, "id" | "columns"> & { columns?: string[]; sort?: RowOrder | null };
export type RowsRead = Pick<Extract<ReadAnswer, { ok: true }>, "columns" | "rows" | "cut">;

interface Waiting {
  request: ReadRequest;
  resolve: (rows: RowsRead) => void;
  reject: (error: unknown) => void;
}

/**
 * Reads rows of Parquet files by position through one long-lived, limited child process. Reads wait in a queue; one
 * that takes too long, or ends the child, fails alone, and the next gets a fresh child. Sorting goes on beside them.
 */
export class RowReader {
  readonly #directories: string[];
  readonly #settings: typeof SETTINGS;
  readonly #work: string;
  readonly #sorted: SortedCopies;
  #queue: Waiting[] = [];
  #current: Waiting | null = null;
  #child: ChildProcess | null = null;
  #starting: Promise<ChildProcess> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #nextId = 1;
  #closed = false;

  /** `directories`: where files may lie that are read; `scratch`: where this reader alone keeps what it makes on the way. */
  constructor(directories: string[], scratch: string, settings: Partial<typeof SETTINGS> = {}) {
    this.#directories = directories;
    this.#settings = { ...SETTINGS, ...settings };
    this.#work = scratch;
    this.#sorted = new SortedCopies(join(scratch, "sorted"), this.#settings);
  }

  /** The child's process id, while there is one. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Rows in the file's order, or in another. `signal` withdraws a read that has not begun. */
  read({ sort, columns, ...wanted }: RowsWanted, signal?: AbortSignal): Promise<RowsRead> {
    const request = { ...wanted, columns: columns ?? null };
    if (sort === undefined || sort === null) return this.#enqueue(request, signal);
    return this.#sorted.use(wanted.path, sort, (path) => this.#enqueue({ ...request, path }, signal), signal);
  }

  /** Drops what is kept of a file that is gone. */
  forget(path: string): Promise<void> {
    return this.#sorted.forget(path);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const stopping = new AppError("unavailable", "AIWeb is stopping.");
    this.#fail(stopping);
    for (const { reject } of this.#queue.splice(0)) reject(stopping);
    await this.#starting?.catch(() => undefined);
    this.#drop();
    await this.#sorted.close();
    await rm(this.#work, { recursive: true, force: true });
  }

  #enqueue(wanted: Omit<ReadRequest, "id">, signal: AbortSignal | undefined): Promise<RowsRead> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new AppError("unavailable", "AIWeb is stopping."));
      if (signal?.aborted === true) return reject(signal.reason);
      if (this.#queue.length >= MAXIMUM_WAITING) return reject(new AppError("unavailable", "Many rows are being read just now. Try again in a moment.", { retryAfterSeconds: 2 }));
      const waiting: Waiting = { request: { ...wanted, id: this.#nextId++ }, resolve, reject };
      this.#queue.push(waiting);
      signal?.addEventListener("abort", () => this.#withdraw(waiting, signal.reason), { once: true });
      void this.#next();
    });
  }

  #withdraw(waiting: Waiting, reason: unknown): void {
    const at = this.#queue.indexOf(waiting);
    if (at === -1) return;
    this.#queue.splice(at, 1);
    waiting.reject(reason);
  }

  async #next(): Promise<void> {
    if (this.#current !== null) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) return;
    this.#current = waiting;
    try {
      const child = await this.#ready();
      if (this.#current !== waiting) return;
      this.#timer = setTimeout(() => {
        this.#drop();
        this.#fail(new AppError("upstream-timeout", "Reading these rows took too long. Try again."));
      }, this.#settings.timeoutMs);
      child.send(waiting.request);
    } catch (cause) {
      this.#fail(new AppError("unavailable", "Rows cannot be read just now. Try again.", { cause }));
    }
  }

  #ready(): Promise<ChildProcess> {
    if (this.#child !== null) return Promise.resolve(this.#child);
    this.#starting ??= this.#start().finally(() => {
      this.#starting = null;
    });
    return this.#starting;
  }

  async #start(): Promise<ChildProcess> {
    await mkdir(this.#work, { recursive: true });
    const { memoryMegabytes, threads, temporaryMegabytes } = this.#settings;
    const options: ReaderOptions = { work: this.#work, directories: this.#directories, memoryMegabytes, threads, temporaryMegabytes };
    const child = spawnLimited(
      new URL("./reader-child.ts", import.meta.url),
      [JSON.stringify(options)],
      { memoryMegabytes: memoryMegabytes + RUNTIME_MEGABYTES, fileMegabytes: temporaryMegabytes, read: this.#directories, write: [this.#work] },
      ["ignore", "ignore", "ignore", "ipc"],
    );
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => resolve());
      child.once("error", reject);
      child.once("exit", (code, signal) => reject(new Error(`The row reader ended (${signal ?? code}) before it was ready.`)));
    });
    child.on("message", (message) => this.#answer(message));
    child.on("error", () => this.#drop());
    child.on("exit", () => {
      if (this.#child !== child) return;
      this.#child = null;
      this.#fail(new AppError("unavailable", "Reading these rows took more than AIWeb gives to it. Try again."));
    });
    this.#child = child;
    return child;
  }

  #answer(message: unknown): void {
    const answer = readAnswer.parse(message);
    const waiting = this.#current;
    if (waiting === null || waiting.request.id !== answer.id) return;
    this.#finish();
    if (answer.ok) waiting.resolve(answer);
    else waiting.reject(new AppError("file-unreadable", "These rows cannot be read.", { cause: new Error(answer.message) }));
    void this.#next();
  }

  #fail(error: AppError): void {
    const waiting = this.#current;
    if (waiting === null) return;
    this.#finish();
    waiting.reject(error);
    void this.#next();
  }

  #finish(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#current = null;
  }

  /** Ends the child; the next read starts another. */
  #drop(): void {
    const child = this.#child;
    this.#child = null;
    if (child !== null) killGroup(child);
  }
}
