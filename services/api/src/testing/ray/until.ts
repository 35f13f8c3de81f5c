import { setTimeout as delay } from "node:timers/promises";

/** Waits until `condition` holds; what it throws counts as "not yet". Returns the milliseconds that it took. */
export async function until(what: string, timeoutMs: number, condition: () => Promise<boolean>): Promise<number> {
  const started = Date.now();
  let last: unknown;
  while (Date.now() - started < timeoutMs) {
    try {
      if (await condition()) return Date.now() - started;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await delay(100);
  }
  throw new Error(`Waited ${timeoutMs} ms for ${what} in vain.`, { cause: last });
}
