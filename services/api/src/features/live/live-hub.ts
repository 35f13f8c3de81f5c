import pg from "pg";
import type { Db } from "@aiweb/db/connect";
import type { Logger } from "@aiweb/service/logger";
import { LiveListener, type LiveRow } from "./live-listener.ts";

const CHANNEL = "live_event";
/** Every page hears of a change of the registry. */
const REGISTRY = "registry";
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;

/**
 * Carries hints from Postgres to the open pages of this process: one LISTEN connection for all of them. A notification
 * only wakes the listeners of its account, who read the rows; so when the connection was lost, waking everybody is
 * enough for nobody to miss anything.
 */
export class LiveHub {
  readonly #options: { url: string; db: Db; log: Logger };
  readonly #listeners = new Map<string, Set<LiveListener>>();
  readonly #closing = new AbortController();
  #client: pg.Client | null = null;
  #retry: NodeJS.Timeout | null = null;

  constructor(options: { url: string; db: Db; log: Logger }) {
    this.#options = options;
  }

  /** Begins to listen; when that fails it goes on trying by itself. */
  async start(): Promise<void> {
    await this.#connect(FIRST_RETRY_MS);
  }

  /**
   * An account's hints after `lastEventId` (from now on when null), until `signal`. The first item says where it begins.
   * Throws `not-signed-in` once the session has ended.
   */
  async *listen(accountId: string, options: { sessionId: string | null; lastEventId: number | null; signal: AbortSignal }): AsyncGenerator<LiveRow> {
    const signal = AbortSignal.any([options.signal, this.#closing.signal]);
    const listener = new LiveListener(this.#options.db, { accountId, sessionId: options.sessionId, signal });
    const own = this.#listeners.get(accountId) ?? new Set();
    this.#listeners.set(accountId, own.add(listener));
    try {
      yield* listener.rows(options.lastEventId);
    } finally {
      own.delete(listener);
      if (own.size === 0) this.#listeners.delete(accountId);
    }
  }

  /** How many pages listen; for tests and figures. */
  get listenerCount(): number {
    return [...this.#listeners.values()].reduce((sum, own) => sum + own.size, 0);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    if (this.#retry !== null) clearTimeout(this.#retry);
    const client = this.#client;
    this.#client = null;
    await client?.end().catch((error: unknown) => this.#options.log.debug({ err: error }, "the live connection was gone already"));
  }

  async #connect(retryMs: number): Promise<void> {
    const client = new pg.Client({ connectionString: this.#options.url, keepAlive: true, application_name: "aiweb-live" });
    let lost = false;
    const onLost = (reason: unknown): void => {
      if (lost) return;
      lost = true;
      if (this.#client === client) this.#client = null;
      if (this.#closing.signal.aborted) return;
      this.#options.log.warn({ err: reason }, "the live connection to Postgres was lost; connecting again");
      this.#retry = setTimeout(() => void this.#connect(Math.min(retryMs * 2, LONGEST_RETRY_MS)), retryMs);
      client.end().catch(() => undefined);
    };
    client.on("error", onLost);
    client.on("end", () => onLost(new Error("The connection ended.")));
    client.on("notification", ({ channel, payload }) => (channel === REGISTRY ? this.#announce(REGISTRY) : this.#wake(payload ?? "")));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}; listen ${REGISTRY}`);
      this.#client = client;
      // What was announced while nobody listened.
      for (const own of this.#listeners.values()) for (const listener of own) listener.resync();
      this.#announce(REGISTRY);
    } catch (error) {
      onLost(error);
    }
  }

  #announce(topic: string): void {
    for (const own of this.#listeners.values()) for (const listener of own) listener.announce(topic);
  }

  #wake(payload: string): void {
    const [id = "", accountId = ""] = payload.split(" ");
    for (const listener of this.#listeners.get(accountId) ?? []) listener.wake(Number(id));
  }
}
