import { connectedTopic, readTabMessage } from "./live-messages.ts";
import type { LiveEvent, LiveHint, LiveState, TabMessage } from "./live-messages.ts";

/** What the leader's connection tells. */
export type StreamListener = {
  onEvent(event: LiveEvent): void;
  onConnected(): void;
  onConnecting(): void;
  /** The connection ended for good and must be made anew. */
  onEnd(): void;
};

export type LiveTabsOptions = {
  /** Holds the lock until `release` resolves; the Web Locks API queues the other tabs. */
  lead: (whileLeading: () => Promise<void>, signal: AbortSignal) => Promise<unknown>;
  channel: Pick<BroadcastChannel, "postMessage" | "close"> & { onmessage: ((event: MessageEvent<unknown>) => void) | null };
  /** Opens the one stream; returns the way to close it. */
  open: (lastEventId: string | null, listener: StreamListener) => () => void;
  /** Calls back after so many milliseconds; returns the way to stop. */
  later: (ms: number, call: () => void) => () => void;
};

/**
 * An answer that is no older than this counts as fresh, and is not asked for again where it is shown: a route's loader
 * reads before its page listens.
 */
export const freshMs = 5_000;

const firstRetryMs = 500;
const longestRetryMs = 15_000;

/**
 * One event stream per browser, not per tab, since HTTP/1.1 allows six connections to an origin: the tab that holds
 * the lock reads it and shares by BroadcastChannel. Every tab keeps the last id, so the next leader resumes there.
 */
export class LiveTabs {
  readonly #options: LiveTabsOptions;
  readonly #handlers = new Map<string, Set<(hint: LiveHint) => void>>();
  readonly #stateListeners = new Set<() => void>();
  /** When a topic that nobody listened to had a hint, oldest first. */
  readonly #unheard = new Map<string, number>();
  #resyncedAt = Number.NEGATIVE_INFINITY;
  readonly #leaving = new AbortController();
  #state: LiveState = "off";
  #lastEventId: string | null = null;
  #leading = false;
  #began = false;

  constructor(options: LiveTabsOptions) {
    this.#options = options;
    options.channel.onmessage = (message) => this.#receive(readTabMessage(message.data));
  }

  get state(): LiveState {
    return this.#state;
  }

  get leading(): boolean {
    return this.#leading;
  }

  onState(listener: () => void): () => void {
    this.#stateListeners.add(listener);
    return () => this.#stateListeners.delete(listener);
  }

  /**
   * Calls back with each hint on the topic; returns the way to stop. The first call joins the tabs. Of a hint that came
   * since what is shown may have been read, it is told at once.
   */
  listen(topic: string, handler: (hint: LiveHint) => void): () => void {
    const handlers = this.#handlers.get(topic) ?? new Set();
    this.#handlers.set(topic, handlers.add(handler));
    this.begin();
    if (Math.max(this.#unheard.get(topic) ?? Number.NEGATIVE_INFINITY, this.#resyncedAt) >= performance.now() - freshMs) {
      handler({ kind: "resync" });
    }
    return () => {
      handlers.delete(handler);
      if (handlers.size === 0 && this.#handlers.get(topic) === handlers) {
        this.#handlers.delete(topic);
      }
    };
  }

  /** Joins the tabs, as leader when there is none. */
  begin(): void {
    if (this.#began) {
      return;
    }
    this.#began = true;
    this.#post({ type: "hello" });
    this.#options.lead(() => this.#lead(), this.#leaving.signal).catch((error: unknown) => {
      if (!this.#leaving.signal.aborted) {
        throw error;
      }
    });
  }

  /** Every handler of this tab reads again: it may have slept. */
  resyncHere(): void {
    this.#resyncedAt = performance.now();
    for (const handlers of this.#handlers.values()) {
      for (const handler of handlers) {
        handler({ kind: "resync" });
      }
    }
  }

  close(): void {
    this.#leaving.abort();
    this.#options.channel.close();
  }

  #lead(): Promise<void> {
    this.#leading = true;
    return new Promise((resolve) => {
      let closeStream: () => void = () => undefined;
      let stopWaiting: () => void = () => undefined;
      let retryMs = firstRetryMs;
      let connectedBefore = this.#state === "connected" || this.#state === "reconnecting";
      const connect = (): void => {
        closeStream = this.#options.open(this.#lastEventId, {
          onEvent: (event) => this.#event(event),
          onConnected: () => {
            retryMs = firstRetryMs;
            // what a page read before this connection may have changed since; and after a lost one the server
            // replays from the last id, but only what it still has
            this.#post({ type: "resync" });
            this.resyncHere();
            connectedBefore = true;
            this.#setState("connected");
          },
          onConnecting: () => this.#setState(connectedBefore ? "reconnecting" : "connecting"),
          onEnd: () => {
            this.#setState(connectedBefore ? "reconnecting" : "connecting");
            stopWaiting = this.#options.later(retryMs, connect);
            retryMs = Math.min(retryMs * 2, longestRetryMs);
          },
        });
      };
      connect();
      this.#leaving.signal.addEventListener("abort", () => {
        stopWaiting();
        closeStream();
        this.#leading = false;
        resolve();
      });
    });
  }

  #event(event: LiveEvent): void {
    this.#lastEventId = event.id;
    if (event.topic === connectedTopic) {
      this.#post({ type: "state", state: this.#state, lastEventId: event.id });
      return;
    }
    this.#post({ type: "event", event });
    this.#dispatch(event);
  }

  #dispatch(event: LiveEvent): void {
    const handlers = this.#handlers.get(event.topic);
    if (handlers === undefined) {
      this.#keepUnheard(event.topic);
      return;
    }
    for (const handler of handlers) {
      handler({ kind: "event", ...event });
    }
  }

  #keepUnheard(topic: string): void {
    const now = performance.now();
    this.#unheard.delete(topic);
    this.#unheard.set(topic, now);
    for (const [old, at] of this.#unheard) {
      if (at >= now - freshMs) {
        break;
      }
      this.#unheard.delete(old);
    }
  }

  #setState(state: LiveState): void {
    if (state !== this.#state) {
      this.#state = state;
      for (const listener of this.#stateListeners) {
        listener();
      }
    }
    if (this.#leading) {
      this.#post({ type: "state", state, lastEventId: this.#lastEventId });
    }
  }

  #receive(message: TabMessage | undefined): void {
    if (message === undefined || this.#leaving.signal.aborted) {
      return;
    }
    if (message.type === "hello") {
      if (this.#leading) {
        this.#post({ type: "state", state: this.#state, lastEventId: this.#lastEventId });
      }
      return;
    }
    if (message.type === "resync") {
      this.resyncHere();
      return;
    }
    if (message.type === "event") {
      this.#lastEventId = message.event.id;
      this.#dispatch(message.event);
      return;
    }
    this.#lastEventId = message.lastEventId ?? this.#lastEventId;
    if (this.#began && !this.#leading) {
      this.#setState(message.state);
    }
  }

  #post(message: TabMessage): void {
    this.#options.channel.postMessage(message);
  }
}
