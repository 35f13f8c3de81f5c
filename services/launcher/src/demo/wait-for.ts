import { setTimeout as delay } from "node:timers/promises";
import { NoAnswer } from "./session.ts";

interface Patience {
  limitMs: number;
  /** How long AIWeb may be away at a time: a part of it may be starting again. */
  awayMs?: number;
}

/** Asks again until the answer is there; gives up with a sentence. */
export async function waitFor<T>(what: string, ask: () => Promise<T | undefined>, { limitMs, awayMs = 60_000 }: Patience): Promise<T> {
  const deadline = performance.now() + limitMs;
  let awaySince: number | undefined;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      awaySince = undefined;
    } catch (error) {
      awaySince ??= performance.now();
      if (!(error instanceof NoAnswer) || performance.now() - awaySince > awayMs) throw error;
    }
    if (performance.now() > deadline) throw new Error(`Waited ${Math.round(limitMs / 60_000)} minutes for ${what}.`);
    await delay(250);
  }
}
