import { existsSync } from "node:fs";
import { chromium, type Browser, type Cookie } from "playwright";

/**
 * The browser is driven by DevTools, which asks for the line of code that each request comes from. V8 would read whole
 * files a second time for that, on the page's thread (a tenth of a second of a slow page); no visitor's browser does.
 */
const linesAtOnce = "--js-flags=--no-enable-lazy-source-positions";

/** The browser that CHROMIUM_PATH names, else Debian's, else Playwright's own, doing nothing but what it is asked. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM_PATH"] ?? ["/usr/bin/chromium"].find((file) => existsSync(file));
  return await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", linesAtOnce] });
}

/** Signs a newcomer in and gives what their browser then shows to AIWeb. */
export async function signIn(browser: Browser, origin: string): Promise<Cookie[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in?to=/profile`);
  await page.getByRole("button", { name: "Make a wallet" }).click();
  await page.getByRole("button", { name: "Continue to AIWeb" }).click();
  await page.getByRole("heading", { level: 1, name: "Profile" }).waitFor();
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}
