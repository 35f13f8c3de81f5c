import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { CDPSession, Page } from "@playwright/test";
import { expect, test } from "../fixtures/test.ts";
import { signInAsNewcomer } from "../fixtures/sign-in.ts";

const minute = 60_000;
const MEGABYTE = 2 ** 20;

/** Says how fast the page sends: bytes a second, or -1 for as they come. */
async function connection(page: Page): Promise<(uploadThroughput: number) => Promise<void>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  return async (uploadThroughput) => {
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput });
  };
}

/** Where each request goes on in its upload. */
function listenForOffsets(page: Page): number[] {
  const offsets: number[] = [];
  page.on("request", (request) => {
    if (request.method() === "PATCH" && request.url().includes("/uploads/")) offsets.push(Number(request.headers()["upload-offset"]));
  });
  return offsets;
}

/** Megabytes that have been sent as the page says. */
async function untilSent(page: Page, megabytes: number): Promise<void> {
  await expect.poll(async () => Number(/([\d.]+) MB of /.exec((await page.getByRole("list", { name: "Files" }).last().textContent()) ?? "")?.[1] ?? 0), { timeout: minute, intervals: [100] }).toBeGreaterThan(megabytes);
}

test("an upload goes on after a reload, and arrives whole", async ({ page, context }, info) => {
  test.setTimeout(2 * minute);
  const content = Buffer.from(`id,text\n${Array.from({ length: 420_000 }, (_, index) => `${index},${"x".repeat(92)}${index}`).join("\n")}\n`);
  expect(content.length).toBeGreaterThan(40 * MEGABYTE);
  const file = info.outputPath("large.csv");
  await writeFile(file, content);
  const offsets = listenForOffsets(page);
  page.on("dialog", (dialog) => void dialog.accept());
  await signInAsNewcomer(page, "/data/datasets/new");
  const connect = await connection(page);
  await connect(4 * MEGABYTE);

  await test.step("reloaded in the middle, the page says what is unfinished and keeps what was written", async () => {
    await page.getByLabel("Drop files here, or choose them").setInputFiles(file);
    await page.getByLabel("Name", { exact: true }).fill("long-way");
    await page.getByLabel("Licence").fill("MIT");
    await page.getByRole("button", { name: "Create dataset" }).click();
    await untilSent(page, 10);
    const beside = await context.newPage();
    await beside.goto("/data/datasets/new");
    await beside.getByLabel("Drop files here, or choose them").setInputFiles({ name: "small.csv", mimeType: "text/csv", buffer: Buffer.from("city\nLyon\n") });
    await expect(beside.getByText("Lyon")).toBeVisible();
    await expect(beside.getByText(/choose it again/), "what another tab sends is not paused").toHaveCount(0);
    await page.reload();
    await beside.reload();
    await expect(beside.getByText(/choose it again to go on from \d+/)).toBeVisible();
    await beside.close();
    await expect(page.getByText(/choose it again to go on from \d+/)).toBeVisible();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("long-way");
    await expect(page.getByLabel("Licence")).toHaveValue("MIT");
  });

  await test.step("chosen again it goes on from there", async () => {
    await connect(-1);
    await page.getByLabel("Drop files here, or choose them").setInputFiles(file);
    await page.getByRole("button", { name: "Create dataset" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "long-way" })).toBeVisible({ timeout: minute });
  });

  expect(offsets[0]).toBe(0);
  expect(offsets.slice(1).every((offset) => offset > 0)).toBe(true);
  await page.getByRole("button", { name: "More for large.csv" }).click();
  const raw = await page.getByRole("menuitem", { name: "Download as it was uploaded" }).getAttribute("href");
  const arrived = await (await page.request.get(raw ?? "")).body();
  expect(createHash("sha256").update(arrived).digest("hex")).toBe(createHash("sha256").update(content).digest("hex"));
});

test("cancelled, an upload is gone here and on the server; leaving one asks", async ({ page }, info) => {
  const file = info.outputPath("large.csv");
  await writeFile(file, `a\n${"1234567\n".repeat(5 * MEGABYTE)}`);
  await signInAsNewcomer(page, "/data/datasets/new");
  await (await connection(page))(8 * MEGABYTE);
  await page.getByLabel("Drop files here, or choose them").setInputFiles(file);
  const begun = page.waitForResponse((response) => response.request().method() === "POST" && response.url().endsWith("/uploads"));
  await page.getByRole("button", { name: "Create dataset" }).click();
  const address = (await begun).headers()["location"] ?? "";
  await untilSent(page, 4);

  await page.getByRole("link", { name: "Datasets" }).first().click();
  await page.getByRole("dialog", { name: "Leave while files are being sent?" }).getByRole("button", { name: "Stay" }).click();
  await expect(page).toHaveURL(/\/data\/datasets\/new$/);

  await page.getByRole("button", { name: "Cancel large.csv" }).click();
  await expect(page.getByRole("button", { name: "Cancel large.csv" })).toBeHidden();
  await expect.poll(async () => (await page.request.head(address, { headers: { "tus-resumable": "1.0.0" } })).status()).toBe(404);
  await expect(page.getByText("A file has not arrived yet")).toHaveCount(0);
});

test.describe("without a connection", () => {
  test.use({ expectedConsole: [/net::ERR_INTERNET_DISCONNECTED/] });

  /** Lets nothing of an upload through until `mend` is called. The emulated kind does not cut what runs to this machine. */
  async function cutUploads(page: Page): Promise<{ mend: () => void; cuts: () => number }> {
    let cuts = 0;
    let isCut = true;
    await page.route("**/uploads/*", async (route) => {
      if (!isCut) return await route.continue();
      cuts += 1;
      await route.abort("internetdisconnected");
    });
    return { mend: () => (isCut = false), cuts: () => cuts };
  }

  test("an upload says so, goes on by itself when it is back, and arrives whole", async ({ page }) => {
    const content = Buffer.from(`id,text\n${Array.from({ length: 20_000 }, (_, index) => `${index},${"x".repeat(92)}${index}`).join("\n")}\n`);
    await signInAsNewcomer(page, "/data/datasets/new");
    const { mend, cuts } = await cutUploads(page);
    await page.getByLabel("Drop files here, or choose them").setInputFiles({ name: "cut off.csv", mimeType: "text/csv", buffer: content });
    await page.getByRole("button", { name: "Create dataset" }).click();
    await expect(page.getByText("the connection was lost; it goes on by itself")).toBeVisible();
    await expect.poll(cuts).toBeGreaterThan(2);
    await expect(page.getByText("the connection was lost; it goes on by itself")).toBeVisible();

    mend();
    await expect(page.getByRole("heading", { level: 1, name: "cut-off" })).toBeVisible();
    await page.getByRole("button", { name: "More for cut off.csv" }).click();
    const raw = await page.getByRole("menuitem", { name: "Download as it was uploaded" }).getAttribute("href");
    expect((await (await page.request.get(raw ?? "")).body()).equals(content)).toBe(true);
  });

  test("a file that was changed meanwhile is not taken for one that waits", async ({ page }, info) => {
    const file = info.outputPath("changed.csv");
    await writeFile(file, "a,b\n1,2\n");
    await signInAsNewcomer(page, "/data/datasets/new");
    await cutUploads(page);
    await page.getByLabel("Drop files here, or choose them").setInputFiles(file);
    await page.getByRole("button", { name: "Create dataset" }).click();
    await expect(page.getByText("the connection was lost; it goes on by itself")).toBeVisible();
    await writeFile(file, "a,b\n1,2\n3,4\n");
    await expect(page.getByRole("alert").filter({ hasText: "It may have been moved or changed since it was chosen" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Try again: changed.csv" })).toBeVisible();
  });
});
