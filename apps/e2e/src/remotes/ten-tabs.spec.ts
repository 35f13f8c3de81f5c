import { expect } from "@playwright/test";
import { test } from "./test-with-remote.ts";

const tabCount = 10;

test("ten open tabs share one event stream, and keep working when the tab that reads it closes", async ({ context, page, server, complaints }) => {
  const tabs = [page];
  while (tabs.length < tabCount) {
    tabs.push(await context.newPage());
  }
  for (const tab of tabs) {
    await tab.goto(`${server.origin}/fixture`);
    await expect(tab.getByText("Signed in as tester")).toBeVisible();
  }
  await expect.poll(() => server.streams.length).toBe(1);
  server.emit("jobs");
  for (const tab of tabs) {
    await expect(tab.getByText("1 hints heard")).toBeVisible();
  }
  expect(server.streams).toEqual([null]);

  // the first tab asked for the lock first
  await tabs.shift()?.close();
  await expect.poll(() => server.streams.length).toBe(2);
  expect(server.streams[1]).toBe("2");
  server.emit("jobs");
  for (const tab of tabs) {
    await expect(tab.getByText("2 hints heard")).toBeVisible();
  }
  // HTTP/1.1 allows six connections to an origin: the tenth tab still reaches the server
  for (const tab of tabs.slice(-1)) {
    await tab.reload();
    await expect(tab.getByText("Signed in as tester")).toBeVisible();
  }
  expect(complaints).toEqual([]);
});

test("a stream that breaks off is taken up again where it was", async ({ page, server }) => {
  await page.goto(`${server.origin}/fixture`);
  await expect.poll(() => server.streams.length).toBe(1);
  server.emit("jobs");
  await expect(page.getByText("1 hints heard")).toBeVisible();
  server.breakConnections();
  await expect.poll(() => server.streams.length, { timeout: 20_000 }).toBe(2);
  expect(server.streams[1]).toBe(String(server.lastId));
  server.emit("jobs");
  await expect(page.getByText("2 hints heard")).toBeVisible();
});
