import { existsSync } from "node:fs";
import puppeteer from "puppeteer-core";
import type { Browser, HTTPRequest, Page } from "puppeteer-core";
import { aiwebUrl, expect, test } from "../fixtures/test.ts";
import { fileCases, type FileCase } from "./tamper-cases.ts";

const firefox = ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((file) => existsSync(file));

/** Appended only: what is swapped or redirected is refused by the same comparison. */
const cases = fileCases.filter(({ how, open }) => how.kind === "append" && open !== "/data/datasets");

test.describe.configure({ mode: "serial" });

let browser: Browser;
test.beforeAll(async () => {
  test.skip(firefox === undefined, "Firefox is not installed (apt-get install firefox-esr): its half of the tamper cases is not run.");
  browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox ?? "", headless: true });
});
test.afterAll(async () => {
  await browser?.close();
});

const heading = (page: Page, name: string) => page.waitForSelector(`::-p-aria([name="${name}"][role="heading"])`, { timeout: 15_000 });

async function press(page: Page, name: string, role: "button" | "link"): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
}

/** A newcomer of a browser profile of its own, on the profile page. */
async function newcomer(): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`${aiwebUrl()}/profile`);
  await press(page, "Make a wallet", "button");
  await press(page, "Continue to AIWeb", "button");
  await heading(page, "Profile");
  return page;
}

/** Changes a file on its way. Counts how often it was asked for. */
async function change(page: Page, file: RegExp): Promise<{ count: number }> {
  const asked = { count: 0 };
  async function answer(request: HTTPRequest): Promise<void> {
    const url = new URL(request.url());
    if (!file.test(url.pathname)) {
      await request.continue();
      return;
    }
    asked.count += 1;
    const genuine = await fetch(url);
    const isStyle = url.pathname.endsWith(".css");
    await request.respond({ status: 200, contentType: isStyle ? "text/css" : "text/javascript", body: `${await genuine.text()}${isStyle ? "\nhtml { --tampered: yes; }" : "\n;globalThis.tampered = true;"}` });
  }
  await page.setRequestInterception(true);
  page.on("request", (request) => void answer(request));
  return asked;
}

const letIn = async (page: Page) => await page.evaluate(() => "tampered" in globalThis || getComputedStyle(document.documentElement).getPropertyValue("--tampered") !== "");

test("in Firefox pages of every remote open, one after the other", async () => {
  const page = await newcomer();
  for (const [link, title] of [["Models", "Models"], ["Playground", "Playground"], ["Datasets", "Datasets"]] as const) {
    await press(page, link, "link");
    await heading(page, title);
  }
  await page.browserContext().close();
});

async function isShown({ seen }: FileCase, page: Page): Promise<void> {
  if (seen === "card") await page.waitForSelector("::-p-text(could not be loaded)", { timeout: 15_000 });
  if (seen === "nothing") await expect.poll(() => page.$eval("#root", (root) => root.childElementCount)).toBe(0);
  else await page.waitForSelector('nav[aria-label="Pages"], ::-p-aria([name="Pages"][role="navigation"])');
}

for (const one of cases) {
  test(`${one.id} in Firefox: ${one.what}: changed on its way, it is not let in`, async () => {
    const page = await newcomer();
    const asked = await change(page, one.file);
    await page.goto(new URL(one.open, aiwebUrl()).href);
    if (one.click !== undefined) await press(page, one.click.name.source.replaceAll(/[$^]/g, ""), one.click.role);
    await expect.poll(() => asked.count, "the changed file was asked for").toBeGreaterThan(0);
    await isShown(one, page);
    expect(await letIn(page)).toBe(false);
    await page.browserContext().close();
  });
}
