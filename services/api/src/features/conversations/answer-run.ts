/** An answer while it is written: its text so far, and who waits for more. */
export class AnswerRun {
  readonly abort = new AbortController();
  text = "";
  /** Why `abort` was called. */
  stopped: "by-owner" | "by-shutdown" | null = null;
  #ended = false;
  #changed = Promise.withResolvers<void>();

  stop(why: "by-owner" | "by-shutdown"): void {
    this.stopped = this.stopped === "by-shutdown" ? this.stopped : why;
    this.abort.abort();
  }

  append(text: string): void {
    this.text += text;
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  #wake(): void {
    const { resolve } = this.#changed;
    this.#changed = Promise.withResolvers<void>();
    resolve();
  }

  /** Its text from `offset` on as it comes, until it ends or the reader leaves. */
  async *read(offset: number, signal: AbortSignal): AsyncGenerator<{ offset: number; text: string }> {
    const leaving = Promise.withResolvers<void>();
    const onLeave = () => leaving.resolve();
    signal.addEventListener("abort", onLeave, { once: true });
    try {
      for (let at = offset; !signal.aborted; ) {
        const change = this.#changed.promise;
        if (this.text.length > at) {
          const text = this.text.slice(at);
          yield { offset: at, text };
          at += text.length;
        } else if (this.#ended) {
          return;
        } else {
          await Promise.race([change, leaving.promise]);
        }
      }
    } finally {
      signal.removeEventListener("abort", onLeave);
    }
  }
}
