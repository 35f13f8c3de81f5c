import { AppError } from "@aiweb/contracts/errors/app-error";
import pg from "pg";
import { limitRows, RunWatch, transpose } from "../bounded.ts";
import type { Batch, DataEngine, Run, RunOptions, ServerOptions, Statement, TablePage } from "../port.ts";
import { allowOnlyQueries } from "../statement-allow-list.ts";
import { describeTables } from "./describe.ts";
import { postgresError } from "./errors.ts";
import { whyItMayWrite } from "./role-check.ts";
import { postgresType } from "./types.ts";

/** Rows that are fetched at once. */
const BATCH_ROWS = 2_048;
const CONNECT_TIMEOUT_MS = 10_000;
/** How long a server may take to end what was cancelled. */
const CANCEL_TIMEOUT_MS = 10_000;

const READER = "Give AIWeb a role that only reads: create role aiweb_reader login password '…'; grant usage on schema public to aiweb_reader; grant select on all tables in schema public to aiweb_reader.";

/**
 * Reads a PostgreSQL server. Each run has a connection of its own, which ends with it: nothing of one query is left to
 * the next, and a server that was away is simply there again.
 */
export class PostgresEngine implements DataEngine {
  readonly engine = "postgres";
  readonly #url: string;
  readonly #options: ServerOptions;
  readonly #closing = new AbortController();
  #roleChecked = false;

  /** `url`: `postgres://user:password@host:port/database`, with `sslmode` where the connection is to be encrypted. */
  constructor(url: string, options: ServerOptions = {}) {
    this.#url = url;
    this.#options = options;
  }

  async describe({ after, limit, signal }: { after?: string | null; limit: number; signal?: AbortSignal }): Promise<TablePage> {
    const client = await this.#connect();
    const end = () => void client.end();
    signal?.addEventListener("abort", end, { once: true });
    try {
      return await describeTables(client, after ?? null, limit);
    } catch (error) {
      throw postgresError(error, signal?.aborted === true ? "cancelled" : null);
    } finally {
      signal?.removeEventListener("abort", end);
      await leave(client);
    }
  }

  async run({ sql, parameters }: Statement, options: RunOptions = {}): Promise<Run> {
    allowOnlyQueries(sql, "postgres");
    let cancelling: Promise<void> = Promise.resolve();
    let client: pg.Client | null = null;
    const watch = new RunWatch(options, this.#closing.signal, () => {
      if (client !== null) cancelling = this.#end(client);
    });
    const fail = async (error: unknown): Promise<AppError> => {
      watch.stop();
      await cancelling;
      const told = postgresError(error, watch.ended);
      // a server does not see that nobody waits any more until it has rows to send
      if (client !== null) void (told.code === "source-lost" ? this.#end(client) : leave(client));
      return told;
    };
    try {
      const opened = await this.#connect();
      client = opened;
      await this.#checkRole(opened);
      await opened.query(`begin transaction read only; set local statement_timeout = ${Math.ceil(watch.limits.timeoutMs)}; set local cursor_tuple_fraction = 1`);
      // only a single SELECT or VALUES can be declared, without WITH that changes data: PostgreSQL's own parser says so
      const declare: pg.QueryConfig & { queryMode: "extended" } = { text: `declare result no scroll cursor for ${sql}`, values: [...parameters], queryMode: "extended" };
      await opened.query(declare);
      if (watch.ended !== null) throw new Error("It was ended before its first row.");
      const first = await fetchRows(opened);
      if (watch.ended !== null) throw new Error("It was ended before its first row was taken.");
      const types = first.fields.map(({ dataTypeID, dataTypeModifier }) => postgresType(dataTypeID, dataTypeModifier));
      const decoders = types.map(({ decode }) => (text: string | null) => (text === null ? null : decode(text)));
      const batches = async function* (): AsyncGenerator<Batch> {
        let ended = false;
        try {
          for (let { rows } = first; rows.length > 0; { rows } = await fetchRows(opened)) {
            yield { rows: rows.length, columns: transpose(rows, decoders) };
            // between two fetches there is nothing that the server could cancel
            if (watch.ended !== null) throw new Error("It was ended amid its rows.");
          }
          ended = true;
        } catch (error) {
          throw await fail(error);
        } finally {
          watch.stop();
          if (ended) await leave(opened);
          else void leave(opened);
        }
      };
      return { columns: first.fields.map(({ name }, index) => ({ name, type: types[index]?.type ?? { kind: "unknown" } })), batches: limitRows(batches(), watch.limits.rows) };
    } catch (error) {
      throw await fail(error);
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.resolve();
  }

  /** A session that cannot write, in UTC, with times and bytes written one way. */
  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      application_name: "AIWeb",
      options: "-c default_transaction_read_only=on -c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres -c bytea_output=hex -c extra_float_digits=1",
      // as the server writes them: the driver's own types would lose digits
      types: { getTypeParser: () => (value: unknown) => value },
    });
    // a connection that breaks between two questions tells it here, and to the next question
    client.on("error", () => undefined);
    try {
      await client.connect();
    } catch (cause) {
      throw new AppError("source-unreachable", `PostgreSQL cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}. See whether the address, the name and the password are right, and whether the server runs.`, { cause });
    }
    return client;
  }

  async #checkRole(client: pg.Client): Promise<void> {
    if (this.#roleChecked || this.#options.allowWritingRole === true) return;
    const why = await whyItMayWrite(client);
    if (why !== null) throw new AppError("role-can-write", `This role may do more than read: ${why}. ${READER}`);
    this.#roleChecked = true;
  }

  /** Ends a session, and what it does on the server. */
  async #end(client: pg.Client): Promise<void> {
    await this.#cancel(client);
    await leave(client);
  }

  /** Cancels what a session does, and returns once the server does not do it any more. */
  async #cancel(client: pg.Client): Promise<void> {
    const pid: unknown = Reflect.get(client, "processID");
    try {
      const other = await this.#connect();
      try {
        const deadline = Date.now() + CANCEL_TIMEOUT_MS;
        let running = true;
        while (running && Date.now() < deadline) {
          const { rows } = await other.query<{ cancelled: string }>("select pg_cancel_backend(pid)::text as cancelled from pg_stat_activity where pid = $1 and state = 'active'", [pid]);
          running = rows.length > 0;
        }
      } finally {
        await leave(other);
      }
    } catch {
      // a server that is gone runs nothing
    }
  }
}

/** Ends a session; one that is broken is none. */
async function leave(client: pg.Client): Promise<void> {
  try {
    await client.end();
  } catch {
    // it has ended
  }
}

type Rows = { rows: (string | null)[][]; fields: { name: string; dataTypeID: number; dataTypeModifier: number }[] };

async function fetchRows(client: pg.Client): Promise<Rows> {
  return await client.query<(string | null)[]>({ text: `fetch forward ${BATCH_ROWS} from result`, rowMode: "array" });
}

