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
  #leading = false;

  constructor(url: string, log: Logger) {
    this.#url = url;
    this.#log = log;
  }

  async #connected(): Promise<pg.Client> {
    if (this.#client !== null) return this.#client;
    const client = new pg.Client({ connectionString: this.#url, connectionTimeoutMillis: 10_000, keepAlive: true });
    client.on("error", (error) => this.#lose(client, error));
    client.on("end", () => this.#lose(client));
    await client.connect();
    this.#client = client;
    for (const worker of this.#workers) await lockWorker(client, worker);
    return client;
  }

  #lose(client: pg.Client, error?: Error): void {
    if (this.#client !== client) return;
    this.#log.warn({ err: error }, "the connection that holds this process's locks was lost");
    this.#client = null;
    this.#leading = false;
  }

  async holdWorker(worker: string): Promise<void> {
    const connected = this.#client !== null;
    this.#workers.add(worker);
    const client = await this.#connected();
    if (connected) await lockWorker(client, worker);
  }

  /** Whether this process leads now. Asking proves that the connection still stands. */
  async lead(): Promise<boolean> {
    const client = await this.#connected();
    if (this.#leading) await client.query("select 1");
    else this.#leading = (await client.query<{ got: boolean }>(LEADER_LOCK)).rows[0]?.got === true;
    return this.#leading;
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    await client?.end();
  }
}

async function lockWorker(client: pg.Client, worker: string): Promise<void> {
  await client.query("select pg_try_advisory_lock($1::int, hashtext($2))", [WORKER_LOCK_CLASS, worker]);
}
