import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createHash } from "node:crypto";
import { setClock } from "@aiweb/api-client/story-clock";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright";
import { looks, type BrowserBuild, type Look, type Shots } from "./baseline.ts";
import type { Pictures } from "./pictures.ts";
import { drawn } from "./story-page.ts";
import { watchForRest } from "./watch-for-rest.ts";

/** Pages that work at once: one a core. */
const PAGES = 2;
/** CSS pixels. Wide is a laptop's window, narrow the smallest phone that pages must fit. */
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };
const LOOKS = {
  "light-wide": { colorScheme: "light", viewport: WIDE },
  "dark-wide": { colorScheme: "dark", viewport: WIDE },
  "dark-narrow": { colorScheme: "dark", viewport: NARROW },
  "light-narrow": { colorScheme: "light", viewport: NARROW },
} as const satisfies Record<Look, unknown>;
/** A picture is believed once two taken after each other are the same. */
const TRIES = 20;
const BETWEEN_TRIES_MS = 60;
/** In a width that is new to the page, parts may be on their way: React shows what it held back 300 ms after what it showed instead. */
const BETWEEN_FIRST_TRIES_MS = 340;

/** A story with the address of its Storybook, and whether its play function expects the narrow window. */
export type Sitter = { id: string; url: string; narrow: boolean };
export type Photographed = { id: string; shots: Shots } | { id: string; problem: string };

/** Starts the browser that CHROMIUM_PATH names, or Playwright's own. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM_PATH"];
  return await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    // The same pixels whatever screen and graphics card this machine has.
    args: ["--no-sandbox", "--disable-gpu", "--disable-partial-raster", "--disable-lcd-text", "--font-render-hinting=none", "--force-color-profile=srgb", "--hide-scrollbars", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

async function openContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: WIDE, deviceScaleFactor: 1, locale: "en-GB", timezoneId: "UTC", reducedMotion: "reduce", colorScheme: "light" });
  await context.addInitScript(setClock);
  await context.addInitScript(() => {
    localStorage.clear();
    sessionStorage.clear();
    // what a story draws by chance, it draws the same each time
    let seed = 1;
    Math.random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
  });
  return context;
}

/** Which browser this is: its version, and a digest of how it draws a page that never changes. */
export async function identify(browser: Browser): Promise<BrowserBuild> {
  const context = await openContext(browser);
  const page = await context.newPage();
  const font = readFileSync(createRequire(import.meta.resolve("@aiweb/ui")).resolve("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2")).toString("base64");
  await page.setContent(
    `<style>@font-face{font-family:P;src:url(data:font/woff2;base64,${font})}body{font:15px P;background:linear-gradient(#fff,#dde)}div{margin:9px;padding:7px;border:1px solid #999;border-radius:7px;box-shadow:0 4px 12px #0003}</style><div>Fine-tune 1,234 rows</div><div style="font-size:11px">support-answers-v3 · 2 min</div>`,
  );
  await page.evaluate(() => document.fonts.ready);
  const probe = createHash("sha256").update(await page.screenshot()).digest("hex").slice(0, 24);
  await context.close();
  return { version: `Chromium ${browser.version()}`, probe };
}

/** A page, and what waits until it rests. */
type Sitting = { page: Page; rest: () => Promise<void> };

/** The picture of the page as it is, once it holds still; one that is known already holds still. */
async function hold({ page, rest }: Sitting, pictures: Pictures, { known, newWidth }: { known: string | undefined; newWidth: boolean }): Promise<string> {
  let last = "";
  for (let tries = 0; tries < TRIES; tries += 1) {
    await rest();
    const digest = pictures.keep(await page.screenshot({ fullPage: true, animations: "disabled", caret: "hide" }));
    if (digest === known || digest === last) return digest;
    last = digest;
    await page.waitForTimeout(newWidth ? BETWEEN_FIRST_TRIES_MS : BETWEEN_TRIES_MS);
  }
  throw new Error("It does not hold still: each picture differs from the one before.");
}

async function show(page: Page, look: Look): Promise<void> {
  const { colorScheme, viewport } = LOOKS[look];
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize(viewport);
}

async function photographOne(sitting: Sitting, sitter: Sitter, pictures: Pictures, known: Shots | undefined): Promise<Photographed> {
  const { page } = sitting;
  try {
    await show(page, sitter.narrow ? "light-narrow" : "light-wide");
    // axe has its turn in the story tests
    await page.goto(`${sitter.url}/iframe.html?id=${encodeURIComponent(sitter.id)}&viewMode=story&globals=a11y.manual:!true`, { waitUntil: "commit" });
    await drawn(page);
    await page.evaluate(() => document.fonts.ready);
    const shots: Shots = { "light-wide": "", "dark-wide": "", "dark-narrow": "", "light-narrow": "" };
    for (const look of looks) {
      await show(page, look);
      shots[look] = await hold(sitting, pictures, { known: known?.[look], newWidth: look === "light-wide" || look === "dark-narrow" });
    }
    return { id: sitter.id, shots };
  } catch (error) {
    return { id: sitter.id, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Photographs each story in every look. `known` are digests to expect: a picture that is as expected is taken once. */
export async function photograph(browser: Browser, sitters: readonly Sitter[], pictures: Pictures, { known, onDone }: { known: (id: string) => Shots | undefined; onDone: (done: number) => void }): Promise<Photographed[]> {
  const waiting = [...sitters];
  const done: Photographed[] = [];
  await Promise.all(
    Array.from({ length: Math.min(PAGES, sitters.length) }, async () => {
      const context = await openContext(browser);
      // one page that goes from story to story: a new one for each would take three times as long, and a loaded document leaves nothing behind
      const page = await context.newPage();
      const sitting = { page, rest: watchForRest(page) };
      for (let sitter = waiting.shift(); sitter !== undefined; sitter = waiting.shift()) {
        done.push(await photographOne(sitting, sitter, pictures, known(sitter.id)));
        onDone(done.length);
      }
      await context.close();
    }),
  );
  return done;
}
