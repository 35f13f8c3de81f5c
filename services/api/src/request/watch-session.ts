import { setTimeout as pause } from "node:timers/promises";
import { isSessionLive } from "@aiweb/db/queries/session/is-session-live";
import type { RequestContext } from "../trpc/context.ts";

const LOOK_EVERY_MS = 2_000;

/** Aborts within seconds once the caller's session has ended, until `done`; for what is read longer than a moment. */
export function watchSession({ db, sessionId }: Pick<RequestContext, "db" | "sessionId">, done: AbortSignal): AbortSignal {
  const ended = new AbortController();
  const watch = async (id: string) => {
    while (!done.aborted && !ended.signal.aborted) {
      // A question that fails is asked again.
      if (!(await isSessionLive(db, id).catch(() => true))) ended.abort();
      await pause(LOOK_EVERY_MS, undefined, { signal: done }).catch(() => undefined);
    }
  };
  if (sessionId !== null) void watch(sessionId);
  return ended.signal;
}
