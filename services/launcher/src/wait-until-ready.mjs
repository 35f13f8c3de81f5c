import { setTimeout as delay } from "node:timers/promises";

/**
 * Waits until /readyz names no part that is still on its way; a part that failed or is off does not hold it up.
 * @param {string} url @param {AbortSignal} signal
 */
export async function waitUntilReady(url, signal) {
  for (;;) {
    const parts = await readParts(url);
    if (parts !== undefined && parts.every((part) => part.state !== "starting" && part.state !== "restarting")) return;
    await delay(50, undefined, { signal });
  }
}

/**
 * The parts as the web process tells them, or undefined while it does not answer.
 * @param {string} url
 * @returns {Promise<{ name: string, state: string, reason?: string }[] | undefined>}
 */
export async function readParts(url) {
  try {
    // A part that is not ready makes it 503; the body is the same.
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) });
    /** @type {any} */
    const body = await answer.json();
    return Array.isArray(body.parts) ? body.parts : undefined;
  } catch {
    return undefined;
  }
}
