import { setTimeout as delay } from "node:timers/promises";

/** Asks again until the answer is there; gives up with a sentence. */
export async function waitFor<T>(what: string, ask: () => Promise<T | undefined>, limitMs: number): Promise<T> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`Waited ${Math.round(limitMs / 60_000)} minutes for ${what}.`);
    await delay(250);
  }
}
