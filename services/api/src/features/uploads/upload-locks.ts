/** One writer an upload: a newer request of its owner ends the one before, whose connection may long be dead. */
export class UploadLocks {
  readonly #writers = new Map<string, { stop: AbortController; done: Promise<void> }>();

  /** Ends the writer under way, if any, and waits until what it wrote is recorded. */
  async settle(id: string): Promise<void> {
    const writer = this.#writers.get(id);
    if (writer === undefined) return;
    writer.stop.abort();
    await writer.done;
  }

  /** Runs `write` as the only writer of the upload; `signal` tells it to end. */
  async hold<T>(id: string, write: (signal: AbortSignal) => Promise<T>): Promise<T> {
    // Another may take the turn while this one waits.
    while (this.#writers.has(id)) await this.settle(id);
    const stop = new AbortController();
    const { promise: done, resolve } = Promise.withResolvers<void>();
    this.#writers.set(id, { stop, done });
    try {
      return await write(stop.signal);
    } finally {
      this.#writers.delete(id);
      resolve();
    }
  }
}
