import type { Browser, Page } from "playwright";
import { openBrowser, signIn } from "./shared/browser.ts";
import { findAiweb } from "./shared/start-aiweb.ts";
import { watchRequests, type SeenRequest } from "./shared/watch-requests.ts";

/** Bytes of JavaScript as received, bodies alone. */
const targets = { modelsBytes: 170_000, playgroundMoreBytes: 260_000, datasetsMoreBytes: 260_000 };

/** Bytes of script bodies. */
function scriptBytes(requests: readonly SeenRequest[]): number {
  return requests.filter(({ type }) => type === "Script").reduce((sum, { bytes }) => sum + bytes, 0);
}

/** A page's content is shown once it has a heading, something to act on, and no skeleton. */
async function shown(page: Page, content: string): Promise<void> {
  await page.locator("main").locator(content).first().waitFor();
}

async function measure(browser: Browser, origin: string): Promise<{ modelsBytes: number; playgroundMoreBytes: number; datasetsMoreBytes: number }> {
  const cookies = await signIn(browser, origin);
  const more: number[] = [];
  let first = 0;
  for (const [link, content] of [
    ["/ai/playground", "textarea"],
    ["/data/datasets", "a[href^='/data/'], button:has-text('sample')"],
  ] as const) {
    // a fresh context has an empty cache
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies(cookies);
    const page = await context.newPage();
    const requests = await watchRequests(page);
    await page.goto(`${origin}/marketplace/models`);
    await shown(page, "a[href^='/marketplace/models/']");
    const before = scriptBytes(requests);
    first = Math.max(first, before);
    await page.getByRole("navigation", { name: "Pages" }).locator(`a[href='${link}']`).click();
    await shown(page, content);
    more.push(scriptBytes(requests) - before);
    await context.close();
  }
  const [playgroundMoreBytes = Number.NaN, datasetsMoreBytes = Number.NaN] = more;
  return { modelsBytes: first, playgroundMoreBytes, datasetsMoreBytes };
}

const browser = await openBrowser();
const aiweb = await findAiweb();
let ok = false;
try {
  const figures = await measure(browser, aiweb.url);
  ok = figures.modelsBytes > 0 && figures.modelsBytes <= targets.modelsBytes && figures.playgroundMoreBytes <= targets.playgroundMoreBytes && figures.datasetsMoreBytes <= targets.datasetsMoreBytes;
  process.stdout.write(`${JSON.stringify({ bench: "ui", ok, figures, targets })}\n`);
} finally {
  await browser.close();
  await aiweb.stop();
}
process.exit(ok ? 0 : 1);
