import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { chromium, type Browser, type Cookie, type Page } from "playwright";

/** Bytes of JavaScript as received, bodies alone. */
const targets = { modelsBytes: 170_000, playgroundMoreBytes: 260_000, datasetsMoreBytes: 260_000 };

const root = path.resolve(import.meta.dirname, "../../..");

/** Where AIWeb runs: AIWEB_URL, or one started for this on a free port with a temporary data directory. */
async function open(): Promise<{ origin: string; close: () => Promise<void> }> {
  const running = process.env["AIWEB_URL"];
  if (running !== undefined) return { origin: running, close: async () => undefined };
  const scratch = mkdtempSync(path.join(tmpdir(), "aw-"));
  const launcher = spawn(process.execPath, [path.join(root, "services/launcher/src/start.mjs"), "--no-open", "--port", "0", "--data-dir", path.join(scratch, "data")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const close = async () => {
    launcher.stdout.resume();
    if (launcher.exitCode === null) {
      launcher.kill("SIGTERM");
      await once(launcher, "exit");
    }
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  return { origin: await originOf(launcher).catch(async (error: unknown) => (await close(), Promise.reject(error))), close };
}

async function originOf(launcher: ChildProcess): Promise<string> {
  if (launcher.stdout === null) throw new Error("The launcher has no output.");
  for await (const line of createInterface({ input: launcher.stdout })) {
    process.stderr.write(`${line}\n`);
    const origin = /AIWeb is ready at (http\S+)/.exec(line)?.[1];
    if (origin !== undefined) return origin;
  }
  throw new Error("The launcher ended before it was ready.");
}

/** Counts the bytes of script bodies that a page receives. */
async function countScripts(page: Page): Promise<() => number> {
  const client = await page.context().newCDPSession(page);
  const scripts = new Map<string, number>();
  await client.send("Network.enable");
  client.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    if (type === "Script" || /\.m?js(?:\?|$)/.test(request.url)) scripts.set(requestId, 0);
  });
  client.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const known = scripts.get(requestId);
    if (known !== undefined) scripts.set(requestId, known + encodedDataLength);
  });
  return () => [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
}

async function signIn(browser: Browser, origin: string): Promise<Cookie[]> {
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
    const bytes = await countScripts(page);
    await page.goto(`${origin}/marketplace/models`);
    await shown(page, "a[href^='/marketplace/models/']");
    first = Math.max(first, bytes());
    const before = bytes();
    await page.getByRole("navigation", { name: "Pages" }).locator(`a[href='${link}']`).click();
    await shown(page, content);
    more.push(bytes() - before);
    await context.close();
  }
  const [playgroundMoreBytes = Number.NaN, datasetsMoreBytes = Number.NaN] = more;
  return { modelsBytes: first, playgroundMoreBytes, datasetsMoreBytes };
}

const aiweb = await open();
// Undefined stands for Playwright's own.
const executablePath = process.env["CHROMIUM_PATH"] ?? ["/usr/bin/chromium"].find((file) => existsSync(file));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
try {
  const figures = await measure(browser, aiweb.origin);
  const ok =
    figures.modelsBytes > 0 && figures.modelsBytes <= targets.modelsBytes && figures.playgroundMoreBytes <= targets.playgroundMoreBytes && figures.datasetsMoreBytes <= targets.datasetsMoreBytes;
  process.stdout.write(`${JSON.stringify({ bench: "ui", ok, figures, targets })}\n`);
  process.exitCode = ok ? 0 : 1;
} finally {
  await browser.close();
  await aiweb.close();
}
