import type { Page } from "@playwright/test";
import { publishChanged } from "../fixtures/publish-changed.ts";
import { expect, test } from "../fixtures/test.ts";

test.use({
  storageState: async ({ member }, provide) => await provide(member),
  contextOptions: { reducedMotion: "reduce" },
  // as `npm run visual` opens it: a part that is drawn again has the very pixels that it had
  launchOptions: [
    async ({ launchOptions }, provide) => await provide({ ...launchOptions, args: [...(launchOptions.args ?? []), "--disable-gpu", "--disable-partial-raster", "--disable-lcd-text", "--font-render-hinting=none", "--force-color-profile=srgb"] }),
    { scope: "worker" },
  ],
});

const remotes = [
  { name: "marketplace", path: "/marketplace/data", heading: "Data" },
  { name: "ai-workspace", path: "/ai/playground", heading: "Playground" },
  { name: "data-engineering", path: "/data/datasets", heading: "Datasets" },
] as const;
type Remote = (typeof remotes)[number];

const pairs = remotes.flatMap((before) => remotes.flatMap((after) => (before === after ? [] : [{ before, after }])));

/** How often a page is opened anew before its pictures count as unlike: other tests publish what catalogues list. */
const tries = 3;

async function stand(page: Page, { heading }: Remote): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: heading, exact: true })).toBeVisible();
  await expect(page.locator("[class*=skeleton]")).toHaveCount(0);
  // it comes after the page
  await expect(page.getByText("First steps", { exact: true }).first()).toBeVisible();
}

/** The page's picture once two taken after each other are the same, without what the pointer and the focus add. */
async function picture(page: Page): Promise<Buffer> {
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await document.fonts.ready;
  });
  let last: Buffer = Buffer.alloc(0);
  await expect(async () => {
    const before = last;
    last = await page.screenshot({ animations: "disabled", caret: "hide" });
    expect(last.equals(before), "it holds still").toBe(true);
  }).toPass();
  return last;
}

async function openedFresh(page: Page, remote: Remote): Promise<Buffer> {
  await page.goto(remote.path);
  await stand(page, remote);
  return await picture(page);
}

/** Opened as a page that follows another remote's, without a new document between them. */
async function openedAfter(page: Page, before: Remote, after: Remote): Promise<Buffer> {
  await page.goto(before.path);
  await stand(page, before);
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  await page.locator(`nav[aria-label="Pages"] a[href="${after.path}"]`).click();
  await stand(page, after);
  expect(await page.evaluate(() => "sameDocument" in globalThis)).toBe(true);
  return await picture(page);
}

/** Whether a remote's page looks the same, pixel for pixel, after another remote's as by itself. */
async function looksTheSame(page: Page, before: Remote, after: Remote): Promise<boolean> {
  for (let left = tries; left > 0; left -= 1) {
    const fresh = await openedFresh(page, after);
    const follows = await openedAfter(page, before, after);
    if (follows.equals(fresh)) return true;
    await test.info().attach(`${after.name}, fresh`, { body: fresh, contentType: "image/png" });
    await test.info().attach(`${after.name}, after ${before.name}`, { body: follows, contentType: "image/png" });
  }
  return false;
}

for (const { before, after } of pairs) {
  test(`${after.name} looks the same after ${before.name} as by itself`, async ({ page }) => {
    await page.clock.setFixedTime(Date.now());
    expect(await looksTheSame(page, before, after)).toBe(true);
  });
}

for (const { what, style } of [
  { what: "a global selector", style: "h1 { letter-spacing: 0.2em }" },
  { what: "a token of the design system that it sets anew", style: ":root { --s4: 17px }" },
]) {
  test(`the test sees a remote that ships ${what}`, async ({ page }) => {
    const [before, after] = [remotes[1], remotes[2]];
    await page.clock.setFixedTime(Date.now());
    await publishChanged(page, before.name, (path, body) => (path.endsWith(".css") ? `${body}${style}` : null));
    expect(await looksTheSame(page, before, after)).toBe(false);
  });
}
