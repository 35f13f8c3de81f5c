import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { readAnswer, type ReadAnswer, type ReadRequest, type ReaderOptions } from "./read-request.ts";
import { killGroup, spawnLimited } from "./spawn-limited.ts";

/** Characters of a cell in the data viewer. */
export const VIEWER_TEXT_LIMIT = 2_000;
const MAXIMUM_WAITING = 200;
const RUNTIME_MEGABYTES = 1_024;
const SETTINGS = { memoryMegabytes: 512, threads: 2, temporaryMegabytes: 65_536, timeoutMs: 30_000 };

export type RowsWanted = Omit<ReadRequest, "id" | "sort"> & { sort?: ReadRequest["sort"] };
export type RowsRead = Pick<Extract<ReadAnswer, { ok: true }>, "columns" | "rows" | "cut">;

interface Waiting {
  request: ReadRequest;
  resolve: (rows: RowsRead) => void;
  reject: (error: AppError) => void;
}

/**
 * Reads rows of Parquet files by position through one long-lived, limited child process. Reads wait in a queue; one
 * that takes too long, or ends the child, fails alone, and the next gets a fresh child.
 */
export class RowReader {
  readonly #directories: string[];
  readonly #settings: typeof SETTINGS;
  #queue: Waiting[] = [];
  #current: Waiting | null = null;
  #child: ChildProcess | null = null;
  #work: string | null = null;
  #starting: Promise<ChildProcess> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #nextId = 1;
  #closed = false;

  /** `directories`: where files may lie that are read. */
  constructor(directories: string[], settings: Partial<typeof SETTINGS> = {}) {
    this.#directories = directories;
    this.#settings = { ...SETTINGS, ...settings };
  }

  /** The child's process id, while there is one. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  read(wanted: RowsWanted): Promise<RowsRead> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new AppError("unavailable", "AIWeb is stopping."));
      if (this.#queue.length >= MAXIMUM_WAITING) return reject(new AppError("unavailable", "Many rows are being read just now. Try again in a moment.", { retryAfterSeconds: 2 }));
      this.#queue.push({ request: { sort: null, ...wanted, id: this.#nextId++ }, resolve, reject });
      void this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#fail(new AppError("unavailable", "AIWeb is stopping."));
    for (const { reject } of this.#queue.splice(0)) reject(new AppError("unavailable", "AIWeb is stopping."));
    await this.#starting?.catch(() => undefined);
    this.#drop();
    if (this.#work !== null) await rm(this.#work, { recursive: true, force: true });
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
        this.#fail(new AppError("upstream-timeout", "Reading these rows took too long. Try again, or without sorting."));
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
    this.#work ??= await mkdtemp(join(tmpdir(), "aiweb-reader-"));
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
