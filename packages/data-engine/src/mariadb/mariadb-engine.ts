import { once } from "node:events";
import type { Readable } from "node:stream";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { createConnection, type Connection, type ConnectionConfig, type FieldInfo } from "mariadb";
import { z } from "zod";
import { limitRows, RunWatch, transpose } from "../bounded.ts";
import type { Batch, DataEngine, Run, RunOptions, ServerOptions, Statement, TablePage } from "../port.ts";
import { allowOnlyQueries } from "../statement-allow-list.ts";
import { describeTables } from "./describe.ts";
import { mariaDbError } from "./errors.ts";
import { whyItMayWrite } from "./role-check.ts";
import { mariaDbCell, mariaDbType } from "./types.ts";

const BATCH_ROWS = 2_048;
const CONNECT_TIMEOUT_MS = 10_000;
/** How long a server may take to end what was cancelled. */
const CANCEL_TIMEOUT_MS = 10_000;

const READER = "Give AIWeb a role that only reads: create user aiweb_reader identified by '…'; grant select on your_database.* to aiweb_reader;";
/** What SQL means in this session, whatever the server's default is. */
const SQL_MODE = "STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

/** Reads a MariaDB server. Each run has a connection of its own, which ends with it. MySQL is another server, and not claimed. */
export class MariaDbEngine implements DataEngine {
  readonly engine = "mariadb";
  readonly #config: ConnectionConfig;
  readonly #options: ServerOptions;
  readonly #closing = new AbortController();
  #roleChecked = false;

  /** `url`: `mariadb://user:password@host:port/database`. */
  constructor(url: string, options: ServerOptions = {}) {
    const { hostname, port, username, password, pathname, searchParams } = new URL(url);
    const database = decodeURIComponent(pathname.slice(1));
    this.#config = {
      host: hostname,
      port: Number(port || 3306),
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      ...(database === "" ? {} : { database }),
      ...(searchParams.get("ssl") === "true" ? { ssl: true } : {}),
    };
    this.#options = options;
  }

  async describe({ after, limit, signal }: { after?: string | null; limit: number; signal?: AbortSignal }): Promise<TablePage> {
    const connection = await this.#connect();
    const end = () => connection.destroy();
    signal?.addEventListener("abort", end, { once: true });
    try {
      return await describeTables(connection, after ?? null, limit);
    } catch (error) {
      throw mariaDbError(error, signal?.aborted === true ? "cancelled" : null);
    } finally {
      signal?.removeEventListener("abort", end);
      connection.destroy();
    }
  }

  async run({ sql, parameters }: Statement, options: RunOptions = {}): Promise<Run> {
    allowOnlyQueries(sql, "mariadb");
    let connection: Connection | null = null;
    let stream: Readable | null = null;
    let cancelling: Promise<void> = Promise.resolve();
    const watch = new RunWatch(options, this.#closing.signal, () => {
      if (connection !== null) cancelling = this.#end(connection, () => stream);
    });
    const fail = async (error: unknown): Promise<AppError> => {
      watch.stop();
      await cancelling;
      const told = mariaDbError(error, watch.ended);
      // a server does not see that nobody waits any more until it has rows to send
      if (connection !== null && told.code === "source-lost") void this.#end(connection, () => stream);
      else connection?.destroy();
      return told;
    };
    try {
      const opened = await this.#connect();
      connection = opened;
      await this.#checkRole(opened);
      await opened.query(`set session max_statement_time = ${watch.limits.timeoutMs / 1000}`);
      await opened.query("start transaction read only");
      const prepared = await opened.prepare(sql.replace(/;\s*$/, ""));
      const rows = prepared.executeStream([...parameters]);
      stream = rows;
      // the driver tells of a broken connection on whichever of them it is at
      opened.on("error", (error) => rows.destroy(error));
      // it tells of an error more than once, and to whom nobody listens is thrown
      rows.on("error", () => undefined);
      const fields = await fieldsOf(rows);
      if (watch.ended !== null) throw new Error("It was ended before its first row was taken.");
      const types = fields.map(mariaDbType);
      const decoders = types.map((type) => (value: unknown) => mariaDbCell(value, type));
      const batches = async function* (): AsyncGenerator<Batch> {
        try {
          for await (const given of batchesOf(rows)) yield { rows: given.length, columns: transpose(given, decoders) };
          if (watch.ended !== null) throw new Error("It was ended while its rows came.");
        } catch (error) {
          throw await fail(error);
        } finally {
          watch.stop();
          opened.destroy();
        }
      };
      return { columns: fields.map((field, index) => ({ name: field.name(), type: types[index] ?? { kind: "unknown" } })), batches: limitRows(batches(), watch.limits.rows) };
    } catch (error) {
      throw await fail(error);
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.resolve();
  }

  /** A session that cannot write, in UTC, whose text is compared byte for byte. */
  async #connect(): Promise<Connection> {
    try {
      return await createConnection({
        ...this.#config,
        connectTimeout: CONNECT_TIMEOUT_MS,
        collation: "UTF8MB4_NOPAD_BIN",
        dateStrings: true,
        bigIntAsNumber: false,
        decimalAsNumber: false,
        autoJsonMap: false,
        rowsAsArray: true,
        sessionVariables: { time_zone: "+00:00", sql_mode: SQL_MODE },
        initSql: "set session transaction read only",
      });
    } catch (cause) {
      throw new AppError("source-unreachable", `MariaDB cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}. See whether the address, the name and the password are right, and whether the server runs.`, { cause });
    }
  }

  async #checkRole(connection: Connection): Promise<void> {
    if (this.#roleChecked || this.#options.allowWritingRole === true) return;
    const why = await whyItMayWrite(connection);
    if (why !== null) throw new AppError("role-can-write", `This role may do more than read: ${why}. ${READER}`);
    this.#roleChecked = true;
  }

  /** Ends a session, and what it does on the server. */
  async #end(connection: Connection, stream: () => Readable | null): Promise<void> {
    await this.#cancel(connection, stream);
    connection.destroy();
  }

  /** Cancels what a session does, and returns once the server does not do it any more. */
  async #cancel(connection: Connection, stream: () => Readable | null): Promise<void> {
    const { threadId } = connection;
    try {
      const other = await this.#connect();
      try {
        const deadline = Date.now() + CANCEL_TIMEOUT_MS;
        while (await isRunning(other, threadId)) {
          await other.query(`kill query ${Number(threadId)}`);
          // what it has sent is read, or it would wait for us to take it
          stream()?.resume();
          if (Date.now() > deadline) break;
        }
      } finally {
        await other.end();
      }
    } catch {
      // a server that is gone runs nothing
    }
    stream()?.destroy(new Error("It was ended."));
  }
}

const processes = z.array(z.array(z.unknown()));

async function isRunning(other: Connection, threadId: number | null): Promise<boolean> {
  const found = processes.parse(await other.execute("select 1 from information_schema.processlist where id = ? and command in ('Query', 'Execute')", [threadId]));
  return found.length > 0;
}

async function fieldsOf(rows: Readable): Promise<FieldInfo[]> {
  const [fields]: FieldInfo[][] = await once(rows, "fields");
  if (fields === undefined) throw new Error("MariaDB told no columns.");
  return fields;
}

async function* batchesOf(rows: Readable): AsyncGenerator<unknown[][]> {
  let batch: unknown[][] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
