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

const version = (server: RemoteServer, name: string, folder: string) => ({ version: name, publishedAt: new Date().toISOString(), manifestUrl: `/remotes/${folder}/${name}/mf-manifest.json`, entryUrl: `/remotes/${folder}/${name}/remote-entry.js`, hostApi: "^1.0.0", backEnd: "^1.0.0", source: "default", local: false, integrity: server.integrity });

test("a kept registry that names a version that is gone gives way to the server's", async ({ page, server }) => {
  server.record = { versions: [version(server, "0.9.0", "gone")] };
  await page.goto(`${server.origin}/profile`);
  await heading(page, "Profile").waitFor();
  server.record = {};
  server.sequence += 1;
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

test("a kept registry that somebody changed is not believed", async ({ page, server }) => {
  await page.goto(`${server.origin}/fixture`);
  await heading(page, "Fixture start").waitFor();
  await page.evaluate(() => {
    const kept = localStorage.getItem("aiweb-registry") ?? "";
    localStorage.setItem("aiweb-registry", kept.replaceAll("/remotes/fixture/", "/remotes/evil/"));
  });
  server.interfere = (path, response) => {
    const down = path === "/registry.json";
    if (down) {
      response.writeHead(500).end();
    }
    return down;
  };
  await page.goto(`${server.origin}/fixture`);
  await expect(heading(page, "The list of AIWeb's parts could not be read")).toBeVisible();
  expect(server.requested.filter((path) => path.startsWith("/remotes/evil/"))).toEqual([]);
});

test("a registry that nobody signed whom the page knows is refused, and the person is told; what was kept works", async ({ page, server }) => {
  await page.goto(`${server.origin}/fixture`);
  await heading(page, "Fixture start").waitFor();
  server.interfere = (path, response) => {
    const asked = path === "/registry.json";
    if (asked) {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ payload: "{}", signature: "AAAA", keyId: "test" }));
    }
    return asked;
  };
  await page.goto(`${server.origin}/fixture/things/one`);
  await expect(heading(page, "Thing one")).toBeVisible();
  await expect(page.getByText("The list of AIWeb's parts cannot be believed")).toBeVisible();
});

test("where the wanted version does not come, the one behind it does, and both are told of", async ({ page, server }) => {
  server.record = { versions: [version(server, "2.0.0", "gone"), version(server, "1.0.0", "fixture")] };
  server.interfere = (path, response) => {
    const gone = path.startsWith("/remotes/gone/");
    if (gone) {
      response.writeHead(404).end();
    }
    return gone;
  };
  await page.goto(`${server.origin}/fixture`);
  await expect(heading(page, "Fixture start")).toBeVisible();
  await expect.poll(() => server.reports).toEqual([
    { pageLoad: expect.any(String), remote: "fixture", version: "2.0.0", outcome: "failed", milliseconds: expect.any(Number), failure: "unreachable" },
    { pageLoad: expect.any(String), remote: "fixture", version: "1.0.0", outcome: "loaded", milliseconds: expect.any(Number), failure: null },
  ]);
});

test("a version for another AIWeb is not fetched, and the card says so", async ({ page, server }) => {
  server.record = { versions: [{ ...version(server, "3.0.0", "fixture"), hostApi: "^9.0.0" }] };
  await page.goto(`${server.origin}/fixture`);
  await expect(heading(page, "Fixture could not be loaded")).toBeVisible();
  await expect(page.getByText("It needs another AIWeb than this page is.")).toBeVisible();
  expect(server.requested.filter((path) => path.startsWith("/remotes/"))).toEqual([]);
});

test("a version for another back end is not fetched, and the card says so", async ({ page, server }) => {
  server.record = { versions: [{ ...version(server, "3.0.0", "fixture"), backEnd: "^2.0.0" }] };
  await page.goto(`${server.origin}/fixture`);
  await expect(heading(page, "Fixture could not be loaded")).toBeVisible();
  await expect(page.getByText("It needs another server than the one that answers here.")).toBeVisible();
  expect(server.requested.filter((path) => path.startsWith("/remotes/"))).toEqual([]);
});

test("a remote that is killed stops in pages that are open, and comes back", async ({ page, server }) => {
  await page.goto(`${server.origin}/fixture`);
  await heading(page, "Fixture start").waitFor();
  await expect.poll(() => server.streams.length).toBe(1);
  Object.assign(server, { record: { status: "killed", reason: "It wrote wrong numbers." }, sequence: 2 });
  server.emit("registry");
  await expect(heading(page, "Fixture is switched off")).toBeVisible();
  await expect(page.getByText("It wrote wrong numbers.")).toBeVisible();
  Object.assign(server, { record: {}, sequence: 3 });
  server.emit("registry");
  await expect(heading(page, "Fixture start")).toBeVisible();
});

test("an open page is offered the new version, and goes on with its own until then", async ({ page, server }) => {
  await page.goto(`${server.origin}/fixture`);
  await heading(page, "Fixture start").waitFor();
  await expect.poll(() => server.streams.length).toBe(1);
  Object.assign(server, { record: { versions: [version(server, "1.1.0", "fixture"), version(server, "1.0.0", "fixture")] }, sequence: 2 });
  server.emit("registry");
  await expect(page.getByText("There is a new version of Fixture")).toBeVisible();
  expect(server.requested.filter((path) => path.startsWith("/remotes/fixture/1.1.0/"))).toEqual([]);
  await page.getByRole("button", { name: "Reload for the new version" }).click();
  await expect(heading(page, "Fixture start")).toBeVisible();
  await expect.poll(() => server.requested.some((path) => path.startsWith("/remotes/fixture/1.1.0/"))).toBe(true);
  await expect(page.getByText("There is a new version")).toBeHidden();
});
