import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { test } from "./test-with-remote.ts";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const main = (page: Page) => page.locator("#main");
const scrolled = (page: Page) => main(page).evaluate((element) => element.scrollTop);
const scrollDown = (page: Page) => main(page).evaluate((element) => element.scrollTo(0, 400));
const step = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("fixture-step")));

test("a new page opens at its top, one gone back to where it was, and a facet moves nothing", async ({ page, server, complaints }) => {
  await page.goto(`${server.origin}/fixture`);
  await heading(page, "Fixture start").waitFor();
  await scrollDown(page);
  await expect.poll(() => scrolled(page)).toBe(400);
  await page.getByRole("link", { name: "Thing three" }).evaluate((link: HTMLElement) => link.click());
  await heading(page, "Thing three").waitFor();
  await expect.poll(() => scrolled(page)).toBe(0);
  await scrollDown(page);
  await page.getByRole("button", { name: "Rows" }).evaluate((button: HTMLElement) => button.click());
  await expect(page.getByText('view: {"view":"rows"}')).toBeAttached();
  expect(await scrolled(page)).toBe(400);
  await page.goBack();
  await heading(page, "Fixture start").waitFor();
  await expect.poll(() => scrolled(page)).toBe(400);
  expect(complaints).toEqual([]);
});

test("an address that names a part goes to it, however late it comes", async ({ page, server, complaints }) => {
  await page.goto(`${server.origin}/fixture`);
  await page.getByRole("link", { name: "Part" }).click();
  await page.getByLabel("A field").waitFor();
  await step(page);
  await expect(heading(page, "Slow page")).toBeFocused();
  await step(page);
  await expect(page.getByRole("region", { name: "The part" })).toBeFocused();
  await expect(page.getByRole("region", { name: "The part" })).toBeInViewport();

  await page.goto(`${server.origin}/fixture/slow#part`);
  await page.getByLabel("A field").waitFor();
  await step(page);
  await heading(page, "Slow page").waitFor();
  await step(page);
  await expect(page.getByRole("region", { name: "The part" })).toBeFocused();
  expect(complaints).toEqual([]);
});

test("a heading that comes late takes the focus from nobody who has moved on", async ({ page, server }) => {
  await page.goto(`${server.origin}/fixture`);
  await page.getByRole("link", { name: "Slow", exact: true }).click();
  await page.getByLabel("A field").waitFor();
  await page.keyboard.press("Control+k");
  const search = page.getByRole("combobox");
  await expect(search).toBeFocused();
  await step(page);
  await expect(page).toHaveTitle("Slow page · AIWeb");
  await expect(search).toBeFocused();
});

test("the palette finds pages and what remotes add, by keyboard alone", async ({ page, server, complaints }) => {
  await page.goto(`${server.origin}/profile`);
  await page.getByRole("navigation", { name: "Pages" }).waitFor();
  const opener = page.getByRole("link", { name: "Fixture", exact: true });
  await opener.focus();
  await page.keyboard.press("Control+k");
  const search = page.getByRole("combobox");
  await expect(search).toBeFocused();
  // the remote was not visited: its lines come with its code, which the palette asks for
  await search.fill("thing nine");
  await expect(page.getByRole("option", { name: /Open thing nine/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(search).toBeHidden();
  await expect(opener).toBeFocused();

  await page.keyboard.press("Control+k");
  await search.fill("thing nine");
  await page.keyboard.press("Enter");
  await expect(heading(page, "Thing nine")).toBeVisible();
  await expect(heading(page, "Thing nine")).toBeFocused();
  expect(complaints.filter((words) => !words.includes("404"))).toEqual([]);
});

test("the navigation counts the jobs at work, and follows them", async ({ page, server, complaints }) => {
  server.running = 2;
  await page.goto(`${server.origin}/fixture`);
  const link = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: /^Fixture/ });
  await expect(link).toHaveText(/2 running/);
  await expect.poll(() => server.streams.length).toBe(1);
  server.running = 0;
  server.emit("jobs");
  await expect(link).not.toHaveText(/running/);
  expect(complaints).toEqual([]);
});

test("a remote's toast shows in the shell", async ({ page, server, complaints }) => {
  await page.goto(`${server.origin}/fixture`);
  await page.getByRole("button", { name: "Say so", exact: true }).click();
  await expect(page.getByText("The fixture says so")).toBeVisible();
  await page.getByRole("button", { name: "Say so without the host" }).click();
  await expect(page.getByText("Its own design system says so")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a remote hears how the page looks, and when that changes", async ({ page, server }) => {
  await page.goto(`${server.origin}/fixture`);
  await expect(page.getByText("It is light and comfortable")).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.evaluate(() => (document.documentElement.dataset["density"] = "compact"));
  await expect(page.getByText("It is dark and compact")).toBeVisible();
});

test("what a remote tells of itself arrives with its name, its version and the page load's, also when the page goes", async ({ page, server }) => {
  await page.goto(`${server.origin}/fixture`);
  await page.getByRole("button", { name: "Tell the server" }).click();
  await page.goto("about:blank");
  await expect.poll(() => server.told).toMatchObject([{ pageLoad: expect.stringMatching(/^[\w-]{36}$/), dropped: 0, records: [{ remote: "fixture", version: "1.0.0", kind: "event", name: "said-so", attributes: { times: 1 } }] }]);
  expect(JSON.stringify(server.told)).not.toContain("business");
});

test("a link to a file of the server is the browser's", async ({ page, server }) => {
  await page.goto(`${server.origin}/fixture`);
  await page.getByRole("link", { name: "A file" }).click();
  await expect(page.getByText("A file of the server.")).toBeVisible();
});
