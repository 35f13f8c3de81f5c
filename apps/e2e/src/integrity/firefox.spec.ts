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

/**
 * Waits for an element that says this, and clicks it where that is asked. Asked again and again from here: what waits in
 * the page is compiled there, which the page's policy refuses, and Puppeteer's search by role finds nothing in Firefox.
 */
async function find(page: Page, tag: string, name: string, click = false): Promise<void> {
  const look = (wanted: string, text: string, act: boolean): boolean => {
    const found = [...document.querySelectorAll<HTMLElement>(wanted)].find((element) => (element.getAttribute("aria-label") ?? element.textContent.trim()) === text && element.checkVisibility());
    if (act) found?.click();
    return found !== undefined;
  };
  // Between two documents there is nothing to ask.
  await expect.poll(() => page.evaluate(look, tag, name, click).catch(() => false), `${tag} “${name}”`).toBe(true);
}

const heading = (page: Page, name: string) => find(page, "h1", name);
const press = (page: Page, name: string, role: "button" | "link") => find(page, role === "link" ? "nav a" : "button", name, true);

/** A newcomer of a browser profile of its own, on the profile page. */
async function newcomer(): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1440, height: 900 });
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

/** What the person sees of it: the card, the shell around it, or nothing. */
async function seenIn(page: Page): Promise<FileCase["seen"]> {
  return await page.evaluate(() => (document.querySelector("h1")?.textContent.endsWith("could not be loaded") === true ? "card" : document.querySelector('nav[aria-label="Pages"]') === null ? "nothing" : "page"));
}

for (const one of cases) {
  test(`${one.id} in Firefox: ${one.what}: changed on its way, it is not let in`, async () => {
    const page = await newcomer();
    const asked = await change(page, one.file);
    await page.goto(new URL(one.open, aiwebUrl()).href);
    if (one.click !== undefined) await press(page, one.click.name.source.replaceAll(/[$^]/g, ""), one.click.role);
    await expect.poll(() => asked.count, "the changed file was asked for").toBeGreaterThan(0);
    await expect.poll(() => seenIn(page)).toBe(one.seen);
    expect(await letIn(page)).toBe(false);
    await page.browserContext().close();
  });
}
