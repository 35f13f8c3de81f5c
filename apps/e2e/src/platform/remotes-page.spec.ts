import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { handleOf, signInAsNewcomer } from "../fixtures/sign-in.ts";
import { aiwebUrl, expect, test } from "../fixtures/test.ts";
import { makeKey, publishSmallRemote } from "./small-remote.ts";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });
async function why(page: Page, button: string, reason: string): Promise<void> {
  // a toast of an earlier change is one too, without the field
  const dialog = page.getByRole("dialog").filter({ has: page.getByLabel("Why") });
  await dialog.getByLabel("Why").fill(reason);
  await dialog.getByRole("button", { name: button, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test("a publisher gives a canary to a fifth of the people, takes it back, pauses and brings back, and sees who did what", async ({ page }) => {
  const remote = `shelf-${randomUUID().slice(0, 8)}`;
  await signInAsNewcomer(page, "/profile");
  const key = await makeKey(remote, await handleOf(page));
  await publishSmallRemote(key, remote, { version: "1.0.0", revision: null });
  await publishSmallRemote(key, remote, { version: "1.1.0", revision: 1 });

  await page.reload();
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Remotes" }).click();
  await expect(heading(page, "Remotes")).toBeVisible();
  await page.getByRole("row").filter({ hasText: remote }).getByRole("link", { name: "Shelf" }).click();
  await expect(heading(page, "Shelf")).toBeVisible();
  await expect(page.getByRole("button", { name: "Roll back" })).toHaveAttribute("aria-disabled", "true");

  await page.getByRole("button", { name: "Promote 1.1.0" }).click();
  const share = page.getByRole("slider", { name: "Share of the people" });
  await share.press("PageUp");
  await expect(page.getByText(/^About 20 of 100 people get 1\.1\.0/)).toBeVisible();
  await why(page, "Promote", "It is tried.");
  await expect(page.getByRole("img", { name: "Traffic: 1.0.0 80 %, 1.1.0 20 %" })).toBeVisible();

  await page.getByRole("button", { name: "Roll back" }).click();
  await expect(page.getByText("1.1.0 goes; everybody gets 1.0.0 with their next page.")).toBeVisible();
  await why(page, "Roll back", "It was slow.");
  await expect(page.getByRole("img", { name: "Traffic: 1.0.0 100 %" })).toBeVisible();

  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("menuitem", { name: "Pause" }).click();
  await why(page, "Pause", "The shelf is cleaned.");
  await expect(page.getByText("The shelf is cleaned.").first()).toBeVisible();
  await page.getByRole("button", { name: "Resume" }).click();
  await why(page, "Resume", "It is clean.");
  await expect(page.getByRole("button", { name: "Resume" })).toBeHidden();
  const history = page.getByRole("list").filter({ hasText: "Brought back" }).last();
  for (const [title, reason] of [["Brought back", "It is clean."], ["Paused", "The shelf is cleaned."], ["Rolled back", "It was slow."], ["Promoted 1.1.0", "It is tried."]]) {
    await expect(history.getByRole("listitem").filter({ hasText: title ?? "" }).first()).toContainText(reason ?? "");
  }
});

test.describe("somebody who ships nothing", () => {
  test.use({ expectedConsole: [/Failed to load resource/] });

  test("does not find the page in the navigation, and is told who may see it", async ({ page, browser }) => {
    // the first account of an AIWeb on one machine is its operator
    const other = await browser.newContext({ baseURL: aiwebUrl() });
    await signInAsNewcomer(await other.newPage(), "/profile");
    await other.close();
    await signInAsNewcomer(page, "/platform/remotes/marketplace");
    await expect(heading(page, "This page is for those who ship remotes")).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Remotes" })).toBeHidden();
    const answer = await page.evaluate(async () => (await fetch("/trpc/registry.list?input=%7B%7D")).status);
    expect(answer).toBe(403);
  });
});
