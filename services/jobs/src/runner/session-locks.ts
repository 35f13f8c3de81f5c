import pg from "pg";
import { WORKER_LOCK_CLASS } from "@aiweb/db/queries/queue/release-dead-workers";
import type { Logger } from "@aiweb/service/logger";

const LEADER_LOCK = "select pg_try_advisory_lock(4300, 1) as got";

/**
 * Advisory locks on a connection of their own: that this process lives, by worker id, and that it is the one that
 * reconciles. Both end with the process, however it ends, so another one takes over within its next try.
 */
export class SessionLocks {
  readonly #url: string;
  readonly #log: Logger;
  readonly #workers = new Set<string>();
  #client: pg.Client | null = null;
  #connecting: Promise<pg.Client> | null = null;
  #asking: Promise<boolean> | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #leading = false;

  constructor(url: string, log: Logger) {
    this.#url = url;
    this.#log = log;
  }

  /** One connection, however many ask for it at once: a lock taken on a second one would stand in our own way. */
  #connected(): Promise<pg.Client> {
    if (this.#client !== null) return Promise.resolve(this.#client);
    this.#connecting ??= this.#connect().finally(() => {
      this.#connecting = null;
    });
    return this.#connecting;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#url, connectionTimeoutMillis: 10_000, keepAlive: true });
    client.on("error", (error) => this.#lose(client, error));
    client.on("end", () => this.#lose(client));
    await client.connect();
    this.#client = client;
    for (const worker of this.#workers) await this.#lockWorker(client, worker);
    return client;
  }

  /** One query at a time. A connection on which one fails is given up; the next question opens another. */
  async #query<Row extends pg.QueryResultRow>(client: pg.Client, text: string, values: unknown[] = []): Promise<Row | undefined> {
    const turn = this.#turn.then(() => client.query<Row>(text, values));
    this.#turn = turn.then(
      () => undefined,
      () => undefined,
    );
    try {
      return (await turn).rows[0];
    } catch (error) {
      this.#lose(client, error instanceof Error ? error : undefined);
      client.end().catch(() => undefined);
      throw error;
    }
  }

  async #lockWorker(client: pg.Client, worker: string): Promise<void> {
    await this.#query(client, "select pg_try_advisory_lock($1::int, hashtext($2))", [WORKER_LOCK_CLASS, worker]);
  }

  #lose(client: pg.Client, error?: Error): void {
    if (this.#client !== client) return;
    this.#log.warn({ err: error }, "the connection that holds this process's locks was lost");
    this.#client = null;
    this.#leading = false;
  }

  async holdWorker(worker: string): Promise<void> {
    this.#workers.add(worker);
    // Taking it twice on one connection is harmless.
    await this.#lockWorker(await this.#connected(), worker);
  }

  /** Whether this process leads now. Asking proves that the connection still stands. */
  lead(): Promise<boolean> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #ask(): Promise<boolean> {
    const client = await this.#connected();
    if (this.#leading) await this.#query(client, "select 1");
    else this.#leading = (await this.#query<{ got: boolean }>(client, LEADER_LOCK))?.got === true;
    return this.#leading;
  }

  async close(): Promise<void> {
    await this.#connecting?.catch(() => undefined);
    const client = this.#client;
    this.#client = null;
    await client?.end();
  }
}
