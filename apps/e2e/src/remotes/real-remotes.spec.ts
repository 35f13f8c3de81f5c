import type { Page } from "@playwright/test";
import { signInAsNewcomer } from "../fixtures/sign-in.ts";
import { expect, test } from "../fixtures/test.ts";

/** Bytes of JavaScript as received that a first page may cost. `npm run bench -- ui` measures the same, and more. */
const firstPageBytes = 170_000;

const remotes = [
  { name: "marketplace", title: "Marketplace", path: "/marketplace/models", heading: "Models", other: "/data/datasets", otherHeading: "Datasets" },
  { name: "ai-workspace", title: "AI", path: "/ai/jobs", heading: "Fine-tuning jobs", other: "/marketplace/models", otherHeading: "Models" },
  { name: "data-engineering", title: "Data Engineering", path: "/data/datasets", heading: "Datasets", other: "/marketplace/models", otherHeading: "Models" },
];

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });
const link = (page: Page, path: string) => page.getByRole("navigation", { name: "Pages" }).locator(`a[href='${path}']`);

test.describe("with a remote taken away", () => {
  test.use({ expectedConsole: [/Failed to load resource|Failed to fetch|Federation|RUNTIME-/] });

  for (const { name, title, path, heading: own, other, otherHeading } of remotes) {
    test(`${name}: its card stands in its place, the rest works, and Retry brings it back`, async ({ page }) => {
      await signInAsNewcomer(page, "/profile");
      await page.route(`**/remotes/${name}/**`, (route) => route.abort());
      await link(page, path).click();
      await expect(heading(page, `${title} could not be loaded`)).toBeVisible();
      await link(page, other).click();
      await expect(heading(page, otherHeading)).toBeVisible();
      await link(page, path).click();
      await expect(heading(page, `${title} could not be loaded`)).toBeVisible();
      await page.unroute(`**/remotes/${name}/**`);
      await page.getByRole("button", { name: "Retry" }).click();
      await expect(heading(page, own)).toBeVisible();
    });
  }
});

test("the first page's JavaScript keeps to its budget", async ({ page, browser }) => {
  await signInAsNewcomer(page, "/profile");
  // a fresh context has an empty cache
  const context = await browser.newContext({ storageState: { cookies: await page.context().cookies(), origins: [] } });
  const fresh = await context.newPage();
  const client = await context.newCDPSession(fresh);
  const scripts = new Map<string, number>();
  await client.send("Network.enable");
  client.on("Network.requestWillBeSent", ({ requestId, type, request }) => {
    if (type === "Script" || request.url.endsWith(".js")) {
      scripts.set(requestId, 0);
    }
  });
  client.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const known = scripts.get(requestId);
    if (known !== undefined) {
      scripts.set(requestId, known + encodedDataLength);
    }
  });
  await fresh.goto(new URL("/marketplace/models", page.url()).href);
  await fresh.locator("main a[href^='/marketplace/models/']").first().waitFor();
  const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  await context.close();
  expect(scripts.size).toBeGreaterThan(5);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThanOrEqual(firstPageBytes);
});

test("a further remote comes as the difference to one that the browser has", async ({ page }) => {
  const files = new Map<string, Promise<string | null>>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith("/remotes/")) files.set(pathname, response.headerValue("content-encoding"));
  });
  const encodings = async (remote: string, file: RegExp) => await Promise.all([...files].filter(([path]) => path.startsWith(`/remotes/${remote}/`) && file.test(path)).map(([, encoding]) => encoding));
  await signInAsNewcomer(page, "/profile");
  await link(page, "/marketplace/models").click();
  await expect(heading(page, "Models")).toBeVisible();
  expect(await encodings("marketplace", /\/frame-[\w-]+\.(?:js|css)$/)).toEqual(["br", "br"]);
  await link(page, "/data/datasets").click();
  await expect(heading(page, "Datasets")).toBeVisible();
  expect(await encodings("data-engineering", /\/frame-[\w-]+\.(?:js|css)$/)).toEqual(["dcb", "dcb"]);
});
