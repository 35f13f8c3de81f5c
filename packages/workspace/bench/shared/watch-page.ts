import type { Page } from "playwright";
import { z } from "zod";

const visit = z.object({
  /** Largest contentful paint, milliseconds after the address was asked for. */
  lcpMs: z.number(),
  /** The slowest interaction, milliseconds until its next frame; 0 where all were quicker than 16. */
  inpMs: z.number(),
  /** Layout that moved by itself. */
  cls: z.number(),
});
/** What a visit was like, by the browser's own measure. */
export type Visit = z.infer<typeof visit>;

/** Runs in the page before its first script. A new paint is a candidate until the first interaction. */
const OBSERVE = `
  const seen = { lcpMs: 0, inpMs: 0, cls: 0 };
  window.aiwebVitals = seen;
  const watch = (type, hear, more) => new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true, ...more });
  watch("largest-contentful-paint", ({ startTime }) => (seen.lcpMs = startTime));
  watch("layout-shift", ({ hadRecentInput, value }) => hadRecentInput || (seen.cls += value));
  watch("event", ({ interactionId, duration }) => interactionId > 0 && (seen.inpMs = Math.max(seen.inpMs, duration)), { durationThreshold: 16 });
`;

/** A slow phone's processor on a modest line. */
export async function slowDown(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const bytesPerSecond = 10e6 / 8;
  // without Network.enable, which would have the page's thread tell DevTools of every request
  await client.send("Network.emulateNetworkConditions", { offline: false, latency: 40, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond });
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript({ content: OBSERVE });
}

export async function readVisit(page: Page): Promise<Visit> {
  return visit.parse(await page.evaluate("window.aiwebVitals"));
}
