import type { Browser, BrowserContext, Cookie, Page } from "playwright";
import { readVisit, slowDown, watchPage } from "../shared/watch-page.ts";
import { watchRequests, type SeenRequest } from "../shared/watch-requests.ts";

/** A page of a remote. */
export interface Place {
  remote: string;
  path: string;
  /** Where its content stands, once it is there. */
  content: string;
  /** The module of the page, from the workspace. */
  source: string;
}

/** Each with its remote; the first is where a visit begins. */
export const places: readonly [Place, Place, Place] = [
  { remote: "marketplace", path: "/marketplace/models", content: "a[href^='/marketplace/models/']", source: "apps/marketplace/src/features/model-catalog/model-list-page.tsx" },
  { remote: "ai-workspace", path: "/ai/playground", content: "textarea", source: "apps/ai-workspace/src/features/playground/playground-page.tsx" },
  { remote: "data-engineering", path: "/data/datasets", content: "a[href^='/data/'], button:has-text('sample')", source: "apps/data-engineering/src/features/datasets/dataset-list-page.tsx" },
];

/** What the page goes on to fetch by itself has come when nothing was asked for so long. */
const QUIET_SECONDS = 1;
/** The content is drawn by then; looking for it earlier runs scripts in the page. */
const DRAWN_MS = 3_000;

export async function newPage(browser: Browser, cookies: Cookie[]): Promise<{ context: BrowserContext; page: Page }> {
  // a fresh context has an empty cache
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  await context.addCookies(cookies);
  return { context, page: await context.newPage() };
}

export async function shown(page: Page, { content }: Place): Promise<void> {
  await page.locator("main").locator(content).first().waitFor();
}

export function linkTo(page: Page, { path }: Place) {
  return page.getByRole("navigation", { name: "Pages" }).locator(`a[href='${path}']`);
}

const counted = new Set(["Document", "Script", "Stylesheet"]);

export function bytesOf(requests: readonly SeenRequest[]): number {
  return requests.filter(({ type }) => counted.has(type)).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Waits until the page's files have come, and no more are asked for. */
async function quiet(page: Page, requests: readonly SeenRequest[]): Promise<void> {
  let before = "";
  for (;;) {
    const files = requests.filter(({ type }) => counted.has(type));
    const now = `${files.length} ${files.filter(({ end }) => end !== null).length}`;
    if (now === before && files.every(({ end }) => end !== null)) return;
    before = now;
    await page.waitForTimeout(QUIET_SECONDS * 1_000);
  }
}

/** Bytes of the first page, and how many more the page of each further remote brings; and the scripts that came, as text. */
export async function weigh(browser: Browser, origin: string, cookies: Cookie[]): Promise<{ first: number; more: number[]; scripts: Map<string, string> }> {
  const { context, page } = await newPage(browser, cookies);
  const bodies: Promise<[string, string]>[] = [];
  page.on("response", (response) => {
    if (/\.m?js$/.test(new URL(response.url()).pathname) && response.ok()) bodies.push(response.text().then((text) => [response.url(), text]));
  });
  const requests = await watchRequests(page);
  const [start, ...further] = places;
  await page.goto(`${origin}${start.path}`);
  await shown(page, start);
  await quiet(page, requests);
  let before = bytesOf(requests);
  const first = before;
  const more: number[] = [];
  for (const place of further) {
    await linkTo(page, place).click();
    await shown(page, place);
    await quiet(page, requests);
    more.push(bytesOf(requests) - before);
    before = bytesOf(requests);
  }
  const scripts = new Map(await Promise.all(bodies));
  await context.close();
  return { first, more, scripts };
}

/** Milliseconds that every answer takes to begin: so much longer than all else that requests which wait for each other show as steps. */
const STEP_MS = 300;

/** How many requests wait for each other, one after the other, until a page's content is there. */
export async function depthOf(browser: Browser, origin: string, { place, cookies }: { place: Place; cookies: Cookie[] }): Promise<number> {
  const { context, page } = await newPage(browser, cookies);
  const client = await context.newCDPSession(page);
  await client.send("Network.emulateNetworkConditions", { offline: false, latency: STEP_MS, downloadThroughput: -1, uploadThroughput: -1 });
  const requests = await watchRequests(page);
  await page.goto(`${origin}${place.path}`);
  await shown(page, place);
  // the content waited for what has come by now, not for what is still under way
  const come = requests.filter((one): one is SeenRequest & { end: number } => one.end !== null && (counted.has(one.type) || one.type === "Fetch"));
  await context.close();
  const depths = new Map<SeenRequest, number>();
  for (const one of come.toSorted((left, right) => left.start - right.start)) {
    depths.set(one, 1 + Math.max(0, ...come.filter(({ end }) => end <= one.start).map((earlier) => depths.get(earlier) ?? 0)));
  }
  return Math.max(...depths.values());
}

/** Largest contentful paint of a page that is opened anew, on a slow machine and a modest line. */
export async function lcpOf(browser: Browser, origin: string, { place, cookies }: { place: Place; cookies: Cookie[] }): Promise<number> {
  const { context, page } = await newPage(browser, cookies);
  await slowDown(page);
  await watchPage(page);
  await page.goto(`${origin}${place.path}`, { waitUntil: "commit" });
  await page.waitForTimeout(DRAWN_MS);
  await shown(page, place);
  const { lcpMs } = await readVisit(page);
  await context.close();
  return lcpMs;
}
