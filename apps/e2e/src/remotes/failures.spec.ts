import type { ServerResponse } from "node:http";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { test } from "./test-with-remote.ts";
import type { RemoteServer } from "./remote-server.ts";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const retry = (page: Page) => page.getByRole("button", { name: "Retry" });
const pages = (page: Page) => page.getByRole("navigation", { name: "Pages" });

/** Leaves requests without an answer; what it returns counts them and lets the server answer again. */
function hold(server: RemoteServer, path: RegExp): { held: ServerResponse[]; release: () => void } {
  const held: ServerResponse[] = [];
  server.interfere = (asked, response) => path.test(asked) && held.push(response) > 0;
  return {
    held,
    release() {
      server.interfere = () => false;
      for (const response of held) {
        response.destroy();
      }
    },
  };
}

for (const way of ["by a link", "by its address"] as const) {
  test(`a page whose code does not come, gone to ${way}, shows the card after ten seconds; Retry brings it`, async ({ page, server }) => {
    await page.clock.install();
    const { held, release } = hold(server, /\/lazy-page-[^/]*\.js$/);
    await page.goto(`${server.origin}${way === "by a link" ? "/fixture" : "/fixture/lazy"}`);
    if (way === "by a link") {
      await heading(page, "Fixture start").waitFor();
      await page.getByRole("link", { name: "Lazy" }).click();
    }
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await expect(page.getByRole("status", { name: /^Loading/ })).toBeVisible();
    await page.clock.fastForward(10_500);
    await page.clock.resume();
    await expect(heading(page, "Fixture could not be loaded")).toBeVisible();
    await expect(page.getByText("did not answer within 10 seconds")).toBeVisible();
    await expect(pages(page)).toBeVisible();
    release();
    await retry(page).click();
    await expect(heading(page, "Lazy page")).toBeVisible();
  });
}

test("a page whose code is gone shows the card at once, and the rest works", async ({ page, server }) => {
  server.interfere = (path, response) => {
    const gone = /\/lazy-page-[^/]*\.js$/.test(path);
    if (gone) {
      response.writeHead(404).end();
    }
    return gone;
  };
  await page.goto(`${server.origin}/fixture`);
  await page.getByRole("link", { name: "Lazy" }).click();
  await expect(heading(page, "Fixture could not be loaded")).toBeVisible();
  await expect(page.getByText("Its files could not be loaded.")).toBeVisible();
  await pages(page).getByRole("link", { name: /^Fixture/ }).click();
  await expect(heading(page, "Fixture start")).toBeVisible();
});

test("a server that does not say who is signed in is told of after ten seconds; Retry starts the app", async ({ page, server }) => {
  await page.clock.install();
  const { held, release } = hold(server, /^\/trpc\/accounts\.getMe/);
  await page.goto(`${server.origin}/fixture`);
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await expect(page.getByRole("status", { name: "Loading AIWeb" })).toBeVisible();
  await page.clock.fastForward(10_500);
  await page.clock.resume();
  await expect(heading(page, "AIWeb cannot be reached")).toBeVisible();
  server.interfere = () => false;
  await retry(page).click();
  await expect(heading(page, "Fixture start")).toBeVisible();
  release();
});

test("a kept registry opens a page while the server's does not come", async ({ page, server }) => {
  await page.goto(`${server.origin}/fixture`);
  await heading(page, "Fixture start").waitFor();
  const { held, release } = hold(server, /^\/registry\.json$/);
  await page.goto(`${server.origin}/fixture/things/one`);
  await expect(heading(page, "Thing one")).toBeVisible();
  expect(held.length).toBe(1);
  release();
});

test("a kept registry that names a version that is gone gives way to the server's", async ({ page, server }) => {
  await page.goto(`${server.origin}/fixture`);
  await heading(page, "Fixture start").waitFor();
  await page.evaluate(() => {
    const kept = localStorage.getItem("aiweb-registry") ?? "";
    localStorage.setItem("aiweb-registry", kept.replaceAll("/remotes/fixture/", "/remotes/gone/"));
  });
  const asked = Promise.withResolvers<void>();
  server.interfere = async (path, response) => {
    if (path === "/registry.json") {
      await asked.promise;
    }
    const gone = path.startsWith("/remotes/gone/");
    if (gone) {
      response.writeHead(404).end();
      asked.resolve();
    }
    return gone;
  };
  await page.goto(`${server.origin}/fixture/things/one`);
  await expect(heading(page, "Thing one")).toBeVisible();
});

test("without a registry the shell's own pages work", async ({ page, server }) => {
  server.interfere = (path, response) => {
    const down = path === "/registry.json";
    if (down) {
      response.writeHead(500).end();
    }
    return down;
  };
  await page.goto(`${server.origin}/profile`);
  await expect(heading(page, "Profile")).toBeVisible();
});
