import { setTimeout as delay } from "node:timers/promises";

/** Every part came up before this is asked, so little is left to wait for; what stays away must not hold the start up for ever. */
const longestMs = 60_000;

/** @typedef {{ name: string, state: string, reason?: string }} ReadPart */

/**
 * Waits until /readyz names no part that is still on its way, and gives the parts as it names them; one that
 * failed or is off does not hold it up.
 * @param {string} url @param {AbortSignal} signal
 * @returns {Promise<ReadPart[]>}
 */
export async function waitUntilReady(url, signal) {
  for (const until = Date.now() + longestMs; ; ) {
    const parts = await readParts(url);
    if (parts.length > 0 && parts.every((part) => ["ready", "off", "failed"].includes(part.state))) return parts;
    if (Date.now() > until) return parts;
    await delay(50, undefined, { signal });
  }
}

/**
 * The parts as the web process tells them; none while it does not answer.
 * @param {string} url
 * @returns {Promise<ReadPart[]>}
 */
async function readParts(url) {
  try {
    // A part that is not ready makes it 503; the body is the same.
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) });
    /** @type {any} */
    const body = await answer.json();
    return Array.isArray(body.parts) ? body.parts : [];
  } catch {
    return [];
  }
}
