import { useCallback, useRef } from "react";

/** Reads the page after `cursor`; says where it ended and whether there is more. */
type Read = (cursor: number) => Promise<{ cursor: number; more: boolean }>;

/**
 * A reader that goes on from where it ended, one page at a time. Calling it while it reads makes it read once more,
 * so a hint that arrives in between is never missed. A new `read` starts from the beginning.
 */
export function useFollow(read: Read, onError: (error: unknown) => void): () => void {
  const state = useRef({ read, cursor: 0, reading: false, again: false });
  return useCallback(() => {
    if (state.current.read !== read) {
      state.current = { read, cursor: 0, reading: false, again: false };
    }
    const mine = state.current;
    if (mine.reading) {
      mine.again = true;
      return;
    }
    mine.reading = true;
    void (async () => {
      try {
        do {
          mine.again = false;
          const page = await read(mine.cursor);
          mine.cursor = Math.max(mine.cursor, page.cursor);
          mine.again ||= page.more;
        } while (mine.again && mine === state.current);
      } catch (error) {
        onError(error);
      } finally {
        mine.reading = false;
      }
    })();
  }, [read, onError]);
}
