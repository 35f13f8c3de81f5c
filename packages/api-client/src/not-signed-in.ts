import { parseError } from "./parse-error.ts";

const listeners = new Set<() => void>();

/** Calls back when the api says that nobody is signed in any more; returns the way to stop. */
export function onNotSignedIn(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Passes on the one failure that concerns the whole page. */
export function noticeError(error: unknown): void {
  if (parseError(error).code === "not-signed-in") {
    for (const listener of listeners) {
      listener();
    }
  }
}
