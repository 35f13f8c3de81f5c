import { AppError } from "@aiweb/contracts/errors/app-error";
import { SESSION_ENDED, sessionEndedPayload } from "@aiweb/contracts/live/session-ended";
import type { Db } from "@aiweb/db/connect";
import { findNewestLiveEventId } from "@aiweb/db/queries/live-event/find-newest-live-event-id";
import { listLiveEvents } from "@aiweb/db/queries/live-event/list-live-events";
import { isSessionLive } from "@aiweb/db/queries/session/is-session-live";

export interface LiveRow {
  id: number;
  topic: string;
  payload: unknown;
  at: Date;
}

const BATCH = 200;
/** Beyond this many waiting ids the listener reads by its cursor instead of by name. */
const MOST_WAITING = 1_000;
/**
 * Ids are given out before commits, so a row may appear below one already sent. Notifications name such a row; after a
 * gap without notifications the last stretch is read again, for a hint given twice costs nothing and a lost one does.
 */
const OVERLAP_IDS = 50;

function sessionEnded(): AppError {
  return new AppError("not-signed-in", "This session was ended. Sign in to go on.");
}

/** One page that follows its account's hints. */
export class LiveListener {
  readonly #db: Db;
  readonly #accountId: string;
  readonly #sessionId: string | null;
  readonly #signal: AbortSignal;
  readonly #waiting = new Set<number>();
  /** Topics that changed for everybody: no rows, so they have no place in the sequence. */
  readonly #announced = new Set<string>();
  #behind = false;
  #wakeUp: () => void = () => undefined;

  constructor(db: Db, { accountId, sessionId, signal }: { accountId: string; sessionId: string | null; signal: AbortSignal }) {
    this.#db = db;
    this.#accountId = accountId;
    this.#sessionId = sessionId;
    this.#signal = signal;
    signal.addEventListener("abort", () => this.#wakeUp(), { once: true });
  }

  /** Row `id` of this account was committed. */
  wake(id: number): void {
    if (this.#waiting.size < MOST_WAITING) this.#waiting.add(id);
    else this.#behind = true;
    this.#wakeUp();
  }

  /** Something that is nobody's own changed. */
  announce(topic: string): void {
    this.#announced.add(topic);
    this.#wakeUp();
  }

  /** Notifications may have been missed. */
  resync(): void {
    this.#behind = true;
    this.#wakeUp();
  }

  /**
   * The rows after `lastEventId`, then what comes. Begins with one row that says where it stands, topic `connected`.
   * Throws `not-signed-in` once the session has ended.
   */
  async *rows(lastEventId: number | null): AsyncGenerator<LiveRow> {
    let cursor = lastEventId ?? (await findNewestLiveEventId(this.#db, this.#accountId));
    // Only now: what ends the session after this is heard as a row.
    if (this.#sessionId !== null && !(await isSessionLive(this.#db, this.#sessionId))) throw sessionEnded();
    yield { id: cursor, topic: "connected", payload: {}, at: new Date() };
    this.#behind = lastEventId !== null || this.#behind;
    while (!this.#signal.aborted) {
      const [announced] = this.#announced;
      if (announced !== undefined) {
        this.#announced.delete(announced);
        yield { id: cursor, topic: announced, payload: {}, at: new Date() };
        continue;
      }
      if (!this.#behind && this.#waiting.size === 0) {
        await new Promise<void>((resolve) => {
          this.#wakeUp = resolve;
        });
        continue;
      }
      const ids = [...this.#waiting];
      let from = this.#behind ? Math.max(0, cursor - OVERLAP_IDS) : cursor;
      this.#waiting.clear();
      this.#behind = false;
      for (;;) {
        const batch = await listLiveEvents(this.#db, { accountId: this.#accountId, afterId: from, ids, limit: BATCH });
        for (const row of batch) {
          cursor = Math.max(cursor, row.id);
          if (row.topic !== SESSION_ENDED) yield row;
          else if (this.#isOwn(row.payload)) throw sessionEnded();
        }
        if (batch.length < BATCH) break;
        from = Math.max(from, batch.at(-1)?.id ?? from);
        ids.length = 0;
      }
    }
  }

  #isOwn(payload: unknown): boolean {
    const { session } = sessionEndedPayload.parse(payload);
    return session === "all" || session === this.#sessionId;
  }
}
