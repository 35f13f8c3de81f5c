import { inTime } from "@aiweb/federation";
import { queryClient } from "@aiweb/api-client";
import type { SessionStore } from "./session.ts";

/** An answer within this time needs no skeleton before it. */
const quickMs = 500;

type Draw = { starting: () => void; failed: (error: unknown, retry: () => void) => void };

/** Reads the session; while that fails, the person is told and may try again. */
export async function readSession(session: Pick<SessionStore, "refresh">, { starting, failed }: Draw): Promise<void> {
  const waiting = setTimeout(starting, quickMs);
  for (;;) {
    try {
      // a skeleton that came later would hide the failure, and never end
      await inTime(session.refresh()).finally(() => clearTimeout(waiting));
      return;
    } catch (error) {
      await new Promise<void>((retry) => failed(error, retry));
      // a browser holds an address back while a request to it hangs
      await queryClient.cancelQueries();
    }
  }
}
