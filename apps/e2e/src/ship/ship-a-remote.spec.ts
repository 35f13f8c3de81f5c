import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { handleOf, signInAsNewcomer } from "../fixtures/sign-in.ts";
import { aiwebDataDirectory, aiwebUrl, expect, test } from "../fixtures/test.ts";
import { copyWorkspace, type WorkspaceCopy } from "./workspace-copy.ts";

/** Loads after which a canary is judged; services/api, canary-watch. */
const enoughLoads = 20;
/** People of whom some get a version that half of all get, and some do not: one in 2^15 times they would not. */
const mostPeople = 16;

const page = "/price-watch/start";
const heading = (of: Page, name: string) => of.getByRole("heading", { level: 1, name, exact: true });
const broken = (of: Page) => of.getByRole("heading", { level: 1, name: "Price watch stopped with an error" });

/** Writes a version of the remote: what its page's heading is, or throws. */
async function write({ folder }: WorkspaceCopy, version: string, title: string | null): Promise<void> {
  const app = path.join(folder, "apps/price-watch");
  const manifest = path.join(app, "package.json");
  await writeFile(manifest, (await readFile(manifest, "utf8")).replace(/"version": "[^"]*"/, `"version": "${version}"`));
  const source = path.join(app, "src/features/start/start-page.tsx");
  const text = await readFile(source, "utf8");
  const begin = "  const account = useAccount();";
  const throws = '  if (account !== undefined) throw new Error("no price today");';
  const whole = text.replace(`\n${throws}`, "");
  await writeFile(source, title === null ? whole.replace(begin, `${begin}\n${throws}`) : whole.replace(/title=(?:"[^"]*"|\{"[^"]*"\}) \/>/, `title="${title}" />`));
}

/** Chooses in the override panel where this browser gets the remote from. */
async function switchTo(one: Page, choice: string, address?: string): Promise<void> {
  await expect(one.getByRole("heading", { level: 1 })).toBeVisible();
  await one.keyboard.press("Alt+Shift+R");
  const panel = one.getByRole("dialog");
  await panel.getByRole("button", { name: "Switch Price watch" }).click();
  await panel.getByLabel("Comes from").selectOption(choice);
  if (address !== undefined) await panel.getByLabel("Address").fill(address);
  await panel.getByRole("button", { name: "Switch and reload" }).click();
  await expect(panel).toBeHidden();
}

const overridden = (one: Page) => one.getByText("This browser has other versions than everybody else");

async function reset(one: Page): Promise<void> {
  await one.getByRole("button", { name: "Reset", exact: true }).click();
  await expect(overridden(one)).toBeHidden();
}

async function newcomer(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: aiwebUrl() });
  const one = await context.newPage();
  await signInAsNewcomer(one, "/profile");
  return one;
}

test("a new remote goes live, its canary breaks and goes back by itself, and is fixed and promoted, with the commands of the guide", async ({ browser }) => {
  // three builds, an installation and two AIWebs: 45 seconds where nothing else runs, five times as long on a busy machine
  test.setTimeout(900_000);
  const workspace = await copyWorkspace(aiwebUrl(), { AIWEB_DATA_DIR: aiwebDataDirectory() });
  try {
    const remote = (command: string, instead?: Readonly<Record<string, string>>) => workspace.run(`npm run remote -- ${command}`, instead);

    const first = await newcomer(browser);
    await test.step("1 to 4: it is generated", () => workspace.run("npm run generate -- remote price-watch"));

    await test.step("2: everything starts from source, cold, with one React, and what is saved shows without a reload", async () => {
      const { told, stop } = await workspace.start("npm run dev", /(?<=ready for development at )http:\S+/, { "npm run dev": `npm run dev -- --port 0 --no-open --data-dir ${path.join(workspace.folder, ".aiweb")}` });
      try {
        const context = await browser.newContext({ baseURL: told });
        const one = await context.newPage();
        // the first page has the dependencies bundled
        await one.goto("/profile", { timeout: 120_000 });
        await one.getByRole("button", { name: "Make a wallet" }).waitFor({ timeout: 120_000 });
        await signInAsNewcomer(one, "/profile");
        await one.goto(page);
        await expect(heading(one, "Price watch")).toBeVisible({ timeout: 60_000 });
        const began = await one.evaluate(() => performance.timeOrigin);
        await write(workspace, "0.1.0", "Prices, hot");
        await expect(heading(one, "Prices, hot")).toBeVisible();
        await write(workspace, "0.1.0", "Price watch");
        await expect(heading(one, "Price watch")).toBeVisible();
        expect(await one.evaluate(() => performance.timeOrigin)).toBe(began);
        const copies = await one.evaluate(() => performance.getEntriesByType("resource").flatMap(({ name }) => new URL(name).pathname.match(/\/(?:react|react-dom_client|@tanstack_react-router|@tanstack_react-query)\.js$/)?.[0] ?? []));
        expect(copies.toSorted()).toEqual([...new Set(copies)].toSorted());
        expect(copies).toContain("/react.js");
        await context.close();
      } finally {
        await stop();
      }
    });

    await test.step("5 to 7: an operator's key ships it, and the first version is live", async () => {
      const said = await remote("key create price-watch", { 'price-watch pipeline"': `price-watch pipeline" --for ${await handleOf(first)} --registry ${aiwebUrl()}` });
      workspace.environment["AIWEB_PUBLISHER_KEY"] = /^aiweb_\S+$/m.exec(said)?.[0] ?? "";
      await remote("publish price-watch --registry");
      expect(await remote("list price-watch")).toMatch(/0\.1\.0 +100 %, default/);
    });

    await first.goto(page);
    await expect(heading(first, "Price watch")).toBeVisible();
    await expect(first.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Price watch" })).toBeVisible();

    await test.step("8: it is changed on this machine and looked at in production, by nobody else", async () => {
      const { told, stop } = await workspace.start("npm run dev -- --remote price-watch", /(?<=is at )http:\/\/localhost:\d+/);
      try {
        await switchTo(first, "This machine", told);
        await expect(overridden(first)).toBeVisible();
        await expect(heading(first, "Price watch")).toBeVisible();
        await write(workspace, "0.1.0", "Prices from here");
        await expect(heading(first, "Prices from here")).toBeVisible({ timeout: 60_000 });
        await reset(first);
        await expect(heading(first, "Price watch")).toBeVisible();
        await write(workspace, "0.1.0", "Price watch");
      } finally {
        await stop();
      }
    });

    const people: Page[] = [first];
    const canaries: Page[] = [];
    await test.step("9: a change that breaks goes to half of the people", async () => {
      await write(workspace, "0.2.0", null);
      await remote("publish price-watch --traffic 10", { "--traffic 10": "--traffic 50" });
      const others: Page[] = [];
      for (let count = 0; count < mostPeople && (canaries.length === 0 || others.length === 0); count += 1) {
        const one = count === 0 ? first : await newcomer(browser);
        await one.goto(page);
        await expect(heading(one, "Price watch").or(broken(one))).toBeVisible();
        ((await broken(one).isVisible()) ? canaries : others).push(one);
        people.push(one);
      }
      expect([canaries.length > 0, others.length > 0]).toEqual([true, true]);
    });

    await test.step("9: it goes back by itself, the history says why, and a publisher can still look at it", async () => {
      const [unlucky = first] = canaries;
      for (let count = 1; count < enoughLoads; count += 1) {
        const told = unlucky.waitForResponse((response) => response.url().endsWith("/internal/registry/loads"));
        await unlucky.reload();
        await told;
      }
      await expect(async () => {
        await unlucky.reload();
        await expect(heading(unlucky, "Price watch")).toBeVisible({ timeout: 3_000 });
      }).toPass();
      const history = await remote("audit price-watch");
      expect(history).toMatch(/rollback +the canary watch +\d+ of \d+ page loads failed with 0\.2\.0: it went back to 0\.1\.0 by itself\./);
      await first.goto(page);
      await switchTo(first, "0.2.0");
      await expect(broken(first)).toBeVisible();
      await reset(first);
      await expect(heading(first, "Price watch")).toBeVisible();
    });

    await test.step("10: fixed, and given to all", async () => {
      await write(workspace, "0.3.0", "Prices today");
      await remote("publish price-watch --traffic 10");
      await remote("promote price-watch 0.3.0 --traffic 100");
      for (const one of people) {
        await one.goto(page);
        await expect(heading(one, "Prices today")).toBeVisible();
      }
      await remote("rollback price-watch");
      await first.reload();
      await expect(heading(first, "Price watch")).toBeVisible();
      await remote("pause price-watch");
      await first.reload();
      await expect(first.getByText("Prices are late today; we are on it.")).toBeVisible();
      await remote("resume price-watch");
      await first.reload();
      await expect(heading(first, "Price watch")).toBeVisible();
    });
  } finally {
    await workspace.remove();
  }
});
