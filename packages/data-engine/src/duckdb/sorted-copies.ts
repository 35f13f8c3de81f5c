import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { RowOrder, SortRequest } from "./read-request.ts";
import { runLimited } from "./spawn-limited.ts";

const RUNTIME_MEGABYTES = 1_024;
export const SORT_SETTINGS = { sortMemoryMegabytes: 512, sortThreads: 2, sortTemporaryMegabytes: 65_536, sortSeconds: 300, sortedMegabytes: 20_480 };
type Settings = typeof SORT_SETTINGS;

/** Copies that may wait for their turn. */
const MAXIMUM_WAITING = 20;

interface Copy {
  source: string;
  made: Promise<string>;
  /** 0 until it is made. */
  bytes: number;
  readers: number;
  dropped: boolean;
}

/** Waits for `work`, but no longer than it is wanted. */
async function whileWanted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return await work;
  signal.throwIfAborted();
  const { promise: unwanted, reject } = Promise.withResolvers<never>();
  const end = () => reject(signal.reason);
  signal.addEventListener("abort", end, { once: true });
  try {
    return await Promise.race([work, unwanted]);
  } finally {
    signal.removeEventListener("abort", end);
  }
}

/**
 * Copies of Parquet files in other orders, each made once by a process of its own, one at a time, while other reads go
 * on. Kept for the next pages of the same order as long as all of them fit in their share of the disk.
 */
export class SortedCopies {
  readonly #folder: string;
  readonly #settings: Settings;
  readonly #stop = new AbortController();
  readonly #copies = new Map<string, Copy>();
  #turn: Promise<unknown> = Promise.resolve();
  #made = 0;
  #waiting = 0;

  constructor(folder: string, settings: Settings) {
    this.#folder = folder;
    this.#settings = settings;
  }

  /** Reads from the file's copy in this order, which stays while it is read. A copy that is begun is finished, wanted or not; one whose turn comes when nobody waits for it any more is not begun. */
  async use<T>(source: string, order: RowOrder, read: (copy: string) => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    const key = JSON.stringify([source, order.column, order.direction]);
    const copy = this.#copies.get(key) ?? this.#begin(key, source, order);
    // Used last, dropped last.
    this.#copies.delete(key);
    this.#copies.set(key, copy);
    copy.readers += 1;
    try {
      return await read(await whileWanted(copy.made, signal));
    } finally {
      copy.readers -= 1;
      await this.#trim();
      if (copy.dropped) await this.#remove(copy);
    }
  }

  /** Drops the copies of a file that is gone. */
  async forget(source: string): Promise<void> {
    for (const [key, copy] of this.#copies) if (copy.source === source) await this.#drop(key, copy);
  }

  /** Ends what is under way and drops every copy. */
  async close(): Promise<void> {
    this.#stop.abort(new AppError("unavailable", "AIWeb is stopping."));
    await this.#turn;
    this.#copies.clear();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #begin(key: string, source: string, order: RowOrder): Copy {
    if (this.#waiting >= MAXIMUM_WAITING) throw new AppError("unavailable", "Many files are being sorted just now. Try again in a minute, or look at this one in its own order.", { retryAfterSeconds: 30 });
    this.#waiting += 1;
    const output = join(this.#folder, `sorted-${(this.#made += 1)}.parquet`);
    const made = this.#turn.then(() => {
      this.#waiting -= 1;
      if (copy.readers === 0) throw new AppError("unavailable", "Nobody waits for this order any more.");
      return this.#sort(source, order, output);
    });
    const copy: Copy = { source, made, bytes: 0, readers: 0, dropped: false };
    this.#turn = made.then(
      async () => {
        copy.bytes = await stat(output).then(
          ({ size }) => size,
          () => 0,
        );
      },
      () => {
        if (this.#copies.get(key) === copy) this.#copies.delete(key);
      },
    );
    return copy;
  }

  async #sort(path: string, order: RowOrder, output: string): Promise<string> {
    const { sortMemoryMegabytes: memoryMegabytes, sortThreads: threads, sortTemporaryMegabytes: temporaryMegabytes, sortSeconds: seconds } = this.#settings;
    await mkdir(this.#folder, { recursive: true });
    const request: SortRequest = { path, output, spill: join(this.#folder, "spill"), ...order, memoryMegabytes, threads, temporaryMegabytes };
    const limits = { memoryMegabytes: memoryMegabytes + RUNTIME_MEGABYTES, fileMegabytes: temporaryMegabytes, read: [path], write: [this.#folder], seconds };
    const ending = await runLimited(new URL("./sort-child.ts", import.meta.url), request, limits, { signal: this.#stop.signal });
    if (ending.code === 0) return output;
    await rm(output, { force: true });
    if (ending.killed) throw new AppError("upstream-timeout", "Sorting this file took too long. Look at it in its own order, or download it.");
    throw new AppError("unavailable", "This file cannot be sorted just now. Look at it in its own order, or try again.", { cause: new Error(ending.lastWords) });
  }

  async #trim(): Promise<void> {
    let bytes = [...this.#copies.values()].reduce((sum, copy) => sum + copy.bytes, 0);
    // The one used last stays, however large: its next page is asked for in a moment.
    for (const [key, copy] of [...this.#copies].slice(0, -1)) {
      if (bytes <= this.#settings.sortedMegabytes * 2 ** 20) return;
      if (copy.readers > 0 || copy.bytes === 0) continue;
      bytes -= copy.bytes;
      await this.#drop(key, copy);
    }
  }

  async #drop(key: string, copy: Copy): Promise<void> {
    this.#copies.delete(key);
    copy.dropped = true;
    await this.#remove(copy);
  }

  /** Takes a dropped copy off the disk once nobody reads it; one that is still being made goes when it is. */
  async #remove(copy: Copy): Promise<void> {
    if (copy.readers > 0) return;
    const removed = copy.made.then(
      (file) => rm(file, { force: true }),
      () => undefined,
    );
    if (copy.bytes > 0) await removed;
  }
}
