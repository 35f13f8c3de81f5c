import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "@aiweb/service/logger";

/**
 * Does `work` again and again, `intervalMs` after it ended, until `signal`. A failure is logged and the next turn comes
 * all the same. Resolves when the last turn has ended.
 */
export async function every(intervalMs: number, work: () => Promise<void>, options: { name: string; log: Logger; signal: AbortSignal }): Promise<void> {
  const { name, log, signal } = options;
  while (!signal.aborted) {
    try {
      await work();
    } catch (error) {
      log.error({ err: error, loop: name }, "a turn failed; the next one follows");
    }
    await delay(intervalMs, undefined, { signal }).catch(() => undefined);
  }
}
