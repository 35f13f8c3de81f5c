import type { ChildProcess } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { endedError, limitRows, RunWatch } from "../bounded.ts";
import type { Batch, DataEngine, ResultColumn, Run, RunOptions, Statement, TablePage } from "../port.ts";
import { allowOnlyQueries } from "../statement-allow-list.ts";
import { textOf } from "../text-of.ts";
import { describeTables } from "./describe-tables.ts";
import { Inbox } from "./inbox.ts";
import { fromChild, type ChildOptions, type FromChild, type ToChild } from "./query-protocol.ts";
import { killGroup, spawnLimited } from "./spawn-limited.ts";

/** What the runtime takes beside DuckDB's own memory. */
const RUNTIME_MEGABYTES = 1_024;
/** How long an interrupted query may take to end before its process is. */
const INTERRUPT_MS = 2_000;
const LIMITS = { memoryMegabytes: 1_024, threads: 2, temporaryMegabytes: 16_384 };

export type DuckDbOptions = {
  /** Where this engine alone keeps what does not fit in memory; removed when it closes. */
  scratch: string;
  /** What its queries may read, and nothing else. */
  files?: string[];
  directories?: string[];
  /** SQL of ours that is run first in each child: views of files. */
  setUp?: string[];
  limits?: Partial<typeof LIMITS>;
};

/** A table of the session: its CREATE, and an INSERT that takes each column as a list of text. */
export type LoadedTable = { create: string; insert: string };

type Listener = { message: (message: FromChild) => void; ended: () => void };

const gone = () => new AppError("query-failed", "The query took more memory, disk or time than it may, and was ended. Narrow it, or ask for less at a time.");

/**
 * DuckDB in a child process with limits on memory, threads, disk and files, without access to anything outside what it
 * is given. One query runs at a time, the next waits. A child that ends fails what was asked of it; the next query gets a fresh one.
 */
export class DuckDbEngine implements DataEngine {
  readonly engine = "duckdb";
  readonly #options: DuckDbOptions;
  readonly #closing = new AbortController();
  #child: ChildProcess | null = null;
  #starting: Promise<ChildProcess> | null = null;
  readonly #listeners = new Map<number, Listener>();
  #nextId = 1;

  constructor(options: DuckDbOptions) {
    this.#options = options;
  }

  /** The child's process id, while there is one. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  describe(page: { after?: string | null; limit: number; signal?: AbortSignal }): Promise<TablePage> {
    return describeTables(this, page);
  }

  async run(statement: Statement, options: RunOptions = {}): Promise<Run> {
    allowOnlyQueries(statement.sql, "duckdb");
    const { columns, batches, limits } = await this.#start({ kind: "run", id: this.#nextId++, sql: statement.sql, parameters: [...statement.parameters] }, options);
    return { columns, batches: limitRows(batches, limits.rows) };
  }

  /** Makes a table of the session and fills it. It is gone with the child. */
  async load({ create, insert }: LoadedTable, batches: AsyncIterable<Batch>, options: RunOptions = {}): Promise<number> {
    const statement = async (sql: string, columns: (string | null)[][]) => {
      const { batches: none } = await this.#start({ kind: "load", id: this.#nextId++, sql, columns }, options);
      for await (const batch of none) throw new Error(`A statement that loads gave ${batch.rows} rows.`);
    };
    await statement(create, []);
    let rows = 0;
    for await (const batch of batches) {
      await statement(insert, batch.columns.map((column) => column.map((cell) => (cell === null ? null : textOf(cell)))));
      rows += batch.rows;
    }
    return rows;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#starting?.catch(() => undefined);
    this.#drop();
    await rm(this.#options.scratch, { recursive: true, force: true });
  }

  /** Sends a request and gives what comes back, each batch when the one before was taken. */
  async #start(request: Extract<ToChild, { kind: "run" | "load" }>, options: RunOptions): Promise<{ columns: ResultColumn[]; batches: AsyncGenerator<Batch>; limits: { rows: number } }> {
    const { id } = request;
    let killing: NodeJS.Timeout | undefined;
    const watch = new RunWatch(options, this.#closing.signal, () => {
      this.#child?.send({ kind: "cancel", id });
      killing = setTimeout(() => this.#drop(), INTERRUPT_MS);
    });
    const inbox = new Inbox<FromChild>();
    const finish = () => {
      watch.stop();
      clearTimeout(killing);
      this.#listeners.delete(id);
    };
    const failure = (told: FromChild | undefined): AppError => {
      if (watch.ended !== null) return endedError(watch.ended);
      if (told?.kind !== "failed") return gone();
      return told.refused ? new AppError("statement-refused", `${told.message} AIWeb only reads: write one query.`) : new AppError("query-failed", `DuckDB says: ${told.message}`);
    };
    try {
      const child = await this.#ready();
      this.#listeners.set(id, {
        message: (message) => {
          // it has ended, whether or not somebody takes its rows
          if (message.kind === "done" || message.kind === "failed") clearTimeout(killing);
          inbox.push(message);
        },
        ended: () => inbox.end(),
      });
      if (watch.ended !== null) throw endedError(watch.ended);
      child.send(request);
      const first = await inbox.next();
      if (first?.kind !== "columns" && first?.kind !== "done") throw failure(first);
      const batches = async function* (): AsyncGenerator<Batch> {
        let over = first.kind === "done";
        try {
          while (!over) {
            const told = await inbox.next();
            if (told?.kind === "batch") {
              yield told;
              child.send({ kind: "more", id });
            } else {
              over = true;
              if (told?.kind !== "done") throw failure(told);
            }
          }
        } finally {
          if (!over) {
            // its taker has left
            child.send({ kind: "cancel", id });
            killing = setTimeout(() => killGroup(child), INTERRUPT_MS);
            for (let told = await inbox.next(); told !== undefined && told.kind !== "done" && told.kind !== "failed"; ) told = await inbox.next();
          }
          finish();
        }
      };
      return { columns: first.kind === "columns" ? first.columns : [], batches: batches(), limits: watch.limits };
    } catch (error) {
      finish();
      throw error;
    }
  }

  async #ready(): Promise<ChildProcess> {
    if (this.#child !== null) return this.#child;
    this.#closing.signal.throwIfAborted();
    this.#starting ??= this.#spawn().finally(() => {
      this.#starting = null;
    });
    return await this.#starting;
  }

  async #spawn(): Promise<ChildProcess> {
    const { scratch, files = [], directories = [], setUp = [], limits } = this.#options;
    const given: ChildOptions = { scratch, files, directories, setUp, ...LIMITS, ...limits };
    await mkdir(scratch, { recursive: true });
    const child = spawnLimited(
      new URL("./query-child.ts", import.meta.url),
      [JSON.stringify(given)],
      { memoryMegabytes: given.memoryMegabytes + RUNTIME_MEGABYTES, fileMegabytes: given.temporaryMegabytes, read: [...files, ...directories], write: [scratch] },
      ["ignore", "ignore", "pipe", "ipc"],
      "advanced",
    );
    let words = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      words = (words + text).slice(-2_000);
    });
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => resolve());
      child.once("error", reject);
      child.once("close", (code, signal) => reject(new AppError("query-failed", `DuckDB could not open what it was given: ${/^\[?\w*Error: (.*)$/m.exec(words)?.[1] ?? `it ended with ${signal ?? code}`}`, { cause: new Error(words) })));
    });
    child.on("message", (told) => {
      const message = fromChild.parse(told);
      if (message.kind !== "ready") this.#listeners.get(message.id)?.message(message);
    });
    child.on("error", () => this.#drop());
    child.on("exit", () => this.#forget(child));
    this.#child = child;
    return child;
  }

  #forget(child: ChildProcess): void {
    if (this.#child !== child) return;
    this.#child = null;
    for (const { ended } of this.#listeners.values()) ended();
  }

  /** Ends the child; the next query starts another. */
  #drop(): void {
    const child = this.#child;
    if (child === null) return;
    killGroup(child);
    this.#forget(child);
  }
}
