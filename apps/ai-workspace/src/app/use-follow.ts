import { useCallback, useRef } from "react";

/** Reads the page after `cursor`; says where it ended and whether there is more. */
type Read = (cursor: number) => Promise<{ cursor: number; more: boolean }>;

/**
 * Goes on reading from where it ended, one page at a time. Told of more while it reads, it reads once more, so that a
 * hint that arrives in between is never missed.
 */
export class Follower {
  readonly #read: Read;
  readonly #onError: (error: unknown) => void;
  #cursor = 0;
  #reading = false;
  #again = false;
  #left = false;

  constructor(read: Read, onError: (error: unknown) => void) {
    this.#read = read;
    this.#onError = onError;
  }

  /** There may be more. */
  async follow(): Promise<void> {
    this.#left = false;
    this.#again = true;
    if (this.#reading) {
      return;
    }
    this.#reading = true;
    try {
      while (this.#again && !this.#left) {
        this.#again = false;
        const page = await this.#read(this.#cursor);
        this.#cursor = Math.max(this.#cursor, page.cursor);
        this.#again ||= page.more;
      }
    } catch (error) {
      this.#onError(error);
    } finally {
      this.#reading = false;
    }
  }

  /** Nobody wants the next page. */
  leave(): void {
    this.#left = true;
  }
}

/** A reader that goes on from where it ended; calling it says that there may be more. A new `read` starts from the beginning. */
export function useFollow(read: Read, onError: (error: unknown) => void): () => void {
  const current = useRef<{ read: Read; follower: Follower } | null>(null);
  return useCallback(() => {
    if (current.current?.read !== read) {
      current.current?.follower.leave();
      current.current = { read, follower: new Follower(read, onError) };
    }
    void current.current.follower.follow();
  }, [read, onError]);
}
