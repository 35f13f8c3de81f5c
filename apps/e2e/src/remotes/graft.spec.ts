import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { test } from "./test-with-remote.ts";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const retry = (page: Page) => page.getByRole("button", { name: "Retry" });

test("a deep link loads the remote, its parameters, its search and its loader once", async ({ page, server, complaints }) => {
  await page.goto(`${server.origin}/fixture/things/one?view=list`);
  await expect(heading(page, "Thing one")).toBeVisible();
  await expect(page.getByText('view: {"view":"list"}')).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, "fixtureLoads"))).toEqual(["one"]);
  await expect(page).toHaveTitle("Thing one · AIWeb");
  expect(complaints).toEqual([]);
});

test("links, back and forward go through the one router, with the focus on the new page's heading", async ({ page, server, complaints }) => {
  await page.goto(`${server.origin}/fixture`);
  await page.getByText("Signed in as tester").waitFor();
  await page.evaluate(() => Reflect.set(window, "stillTheSamePage", true));
  await page.getByRole("link", { name: "Thing one" }).click();
  await expect(heading(page, "Thing one")).toBeFocused();
  await page.getByRole("button", { name: "Grid" }).click();
  await expect(page.getByText('view: {"view":"grid"}')).toBeVisible();
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Fixture" }).click();
  await expect(heading(page, "Fixture start")).toBeFocused();
  await page.goBack();
  await expect(page.getByText('view: {"view":"grid"}')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('view: {"view":"list"}')).toBeVisible();
  await page.goForward();
  await expect(page.getByText('view: {"view":"grid"}')).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, "stillTheSamePage"))).toBe(true);
  expect(complaints).toEqual([]);
});

test("an address that the remote does not know gets the 404 inside the app", async ({ page, server, complaints }) => {
  await page.goto(`${server.origin}/fixture/nowhere/at/all`);
  await expect(heading(page, "There is no page here")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Pages" })).toBeVisible();
  await page.goto(`${server.origin}/elsewhere`);
  await expect(heading(page, "There is no page here")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("shell and remote use one React", async ({ page, server }) => {
  await page.goto(`${server.origin}/fixture`);
  await heading(page, "Fixture start").waitFor();
  const files = server.requested.filter((path) => path.startsWith("/remotes/fixture/") && path.endsWith(".js"));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((path) => /prebuild/.test(path))).toEqual([]);
  // a hook works only with the React of the renderer, and that is the shell's: with a second one this page throws
  await expect(page.getByText("0 hints heard")).toBeVisible();
});

test("a lazy page's styles come from the remote's own folder", async ({ page, server, complaints }) => {
  await page.goto(`${server.origin}/fixture/lazy`);
  await expect(page.getByText("Styled by the remote.")).toHaveCSS("border-left-width", "7px");
  expect(server.requested.filter((path) => path.startsWith("/remotes/fixture/") && path.endsWith(".css")).length).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test("a remote is fetched on the first visit and not before", async ({ page, server }) => {
  await page.goto(`${server.origin}/elsewhere`);
  await heading(page, "There is no page here").waitFor();
  expect(server.requested.some((path) => path.startsWith("/remotes/"))).toBe(false);
  await page.getByRole("link", { name: "Fixture", exact: true }).hover();
  await expect.poll(() => server.requested.some((path) => path.startsWith("/remotes/"))).toBe(true);
});

for (const [what, broken] of [
  ["entry", /remote-entry[^/]*\.js$/],
  ["chunk", /\/assets\/routes-[^/]*\.js$/],
] as const) {
  test(`a remote whose ${what} is missing shows its card; Retry brings the page`, async ({ page, server }) => {
    let down = true;
    server.interfere = (path, response) => {
      if (down && path.startsWith("/remotes/fixture/") && broken.test(path)) {
        response.writeHead(503).end();
        return true;
      }
      return false;
    };
    await page.goto(`${server.origin}/fixture/things/one`);
    await expect(heading(page, "Fixture could not be loaded")).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Pages" })).toBeVisible();
    await retry(page).click();
    await expect(heading(page, "Fixture could not be loaded")).toBeVisible();
    down = false;
    await retry(page).click();
    await expect(heading(page, "Thing one")).toBeVisible();
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Fixture" }).click();
    await expect(heading(page, "Fixture start")).toBeVisible();
  });
}

test("a remote that does not answer shows its card after ten seconds", async ({ page, server }) => {
  await page.clock.install();
  const held: (() => void)[] = [];
  server.interfere = (path, response) => {
    if (path.endsWith("remote-entry.js")) {
      held.push(() => response.destroy());
      return true;
    }
    return false;
  };
  await page.goto(`${server.origin}/fixture`);
  await expect(page.getByRole("status", { name: "Loading Fixture" })).toBeVisible();
  await expect.poll(() => held.length).toBe(1);
  await page.clock.fastForward(10_500);
  await expect(heading(page, "Fixture could not be loaded")).toBeVisible();
  await expect(page.getByText("did not answer within 10 seconds")).toBeVisible();
  server.interfere = () => false;
  await retry(page).click();
  await expect(heading(page, "Fixture start")).toBeVisible();
  for (const release of held) {
    release();
  }
});

test("a page that throws shows its card, Retry draws it again, and the rest works", async ({ page, server }) => {
  await page.goto(`${server.origin}/fixture/throws`);
  await expect(heading(page, "Fixture stopped with an error")).toBeVisible();
  await retry(page).click();
  await expect(heading(page, "Fixture stopped with an error")).toBeVisible();
  await page.evaluate(() => Reflect.set(window, "fixtureMended", true));
  await retry(page).click();
  await expect(heading(page, "Mended")).toBeVisible();
  await page.reload();
  await expect(heading(page, "Fixture stopped with an error")).toBeVisible();
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Fixture" }).click();
  await expect(heading(page, "Fixture start")).toBeVisible();
});

test("a remote that is switched off says why", async ({ page, server }) => {
  server.record = { status: "paused", reason: "Paused for repair." };
  await page.goto(`${server.origin}/fixture`);
  await expect(page.getByText("Paused for repair.")).toBeVisible();
});

test("with the registry down the last good copy draws the page and says so", async ({ page, server }) => {
  await page.goto(`${server.origin}/fixture`);
  await heading(page, "Fixture start").waitFor();
  server.interfere = (path, response) => {
    if (path === "/registry.json") {
      response.writeHead(500).end();
      return true;
    }
    return false;
  };
  await page.reload();
  await expect(heading(page, "Fixture start")).toBeVisible();
  await expect(page.getByText("could not be read")).toBeVisible();
  server.interfere = () => false;
  await page.getByRole("button", { name: "Read it again" }).click();
  await expect(page.getByText("could not be read")).toBeHidden();
});

test("with the registry down and no copy the page says so, and Retry brings it", async ({ page, server }) => {
  server.interfere = (path, response) => {
    if (path === "/registry.json") {
      response.writeHead(500).end();
      return true;
    }
    return false;
  };
  await page.goto(`${server.origin}/fixture`);
  await expect(heading(page, "The list of AIWeb's parts could not be read")).toBeVisible();
  server.interfere = () => false;
  await retry(page).click();
  await expect(heading(page, "Fixture start")).toBeVisible();
});

test("nobody signed in leads to the sign-in page, which remembers where one wanted to go", async ({ page, server }) => {
  server.signedIn = false;
  await page.goto(`${server.origin}/fixture/things/one?view=list`);
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  expect(new URL(page.url()).searchParams.get("to")).toBe("/fixture/things/one?view=list");
});
