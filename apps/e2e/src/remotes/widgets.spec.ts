import type { Page } from "@playwright/test";
import { publishChanged, throwing } from "../fixtures/publish-changed.ts";
import { signInAsNewcomer } from "../fixtures/sign-in.ts";
import { expect, test } from "../fixtures/test.ts";

// The browser says in the console what did not come or threw.
test.use({ expectedConsole: [/./] });

const rows = (page: Page) => page.getByRole("region", { name: /^First rows of / });
const card = (page: Page, how: string) => page.getByRole("status").filter({ hasText: `What Marketplace shows here ${how}` });

/** The model builder with the sample in the mix, before anything of the marketplace is loaded. */
async function openBuilder(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Choose one" }).click();
  await page.getByRole("button", { name: "Load the sample" }).click();
  await expect(page.getByText("Its first rows")).toBeVisible();
}

/** What stands around the widget answers: the form takes what is written, and its own parts open. */
async function expectTheFormToWork(page: Page): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill("teaches");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("teaches");
  await page.getByText("Version, columns and limits").click();
  await expect(page.getByLabel("Its rows are")).toBeVisible();
}

test("the builder shows the marketplace's rows of a dataset, without the marketplace's page", async ({ page }) => {
  await signInAsNewcomer(page, "/ai/build");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await openBuilder(page);
  expect(asked.filter((path) => path.startsWith("/remotes/marketplace/")), "before they are wanted").toEqual([]);
  await page.getByText("Its first rows").click();
  await expect(rows(page)).toBeVisible();
  await expect(page.getByRole("link", { name: /^See all rows of / })).toHaveAttribute("href", /^\/data\/datasets\//);
  expect(asked.filter((path) => /^\/remotes\/marketplace\/.*-page-/.test(path))).toEqual([]);
});

test("where the marketplace does not come, a card stands in its place and the form works; Retry brings it", async ({ page }) => {
  await signInAsNewcomer(page, "/ai/build");
  await openBuilder(page);
  await page.route("**/remotes/marketplace/**", (route) => route.abort());
  await page.getByText("Its first rows").click();
  await expect(card(page, "could not be loaded")).toBeVisible();
  await expectTheFormToWork(page);
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(card(page, "could not be loaded")).toBeVisible();
  await page.unroute("**/remotes/marketplace/**");
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(rows(page)).toBeVisible();
});

test("where only the part's own file does not come, Retry brings it too, though the browser remembers that it failed", async ({ page }) => {
  await signInAsNewcomer(page, "/ai/build");
  await openBuilder(page);
  await page.route(/\/remotes\/marketplace\/.*\/dataset-rows-/, (route) => route.abort());
  await page.getByText("Its first rows").click();
  await expect(card(page, "could not be loaded")).toBeVisible();
  await page.unrouteAll();
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(rows(page)).toBeVisible();
});

test("where it throws when it is drawn, the form works, and the server is told", async ({ page }) => {
  await signInAsNewcomer(page, "/ai/build");
  await publishChanged(page, "marketplace", (path, body) => (/\/dataset-rows-[^/]+\.js$/.test(path) ? throwing(body, '()=>()=>{throw new Error("at render")}') : null));
  await page.reload();
  await openBuilder(page);
  const told = page.waitForRequest((request) => request.url().endsWith("/internal/registry/loads") && request.postDataJSON().remote === "marketplace");
  await page.getByText("Its first rows").click();
  await expect(card(page, "stopped with an error")).toBeVisible();
  expect((await told).postDataJSON()).toMatchObject({ outcome: "failed", failure: "threw" });
  await expectTheFormToWork(page);
});
