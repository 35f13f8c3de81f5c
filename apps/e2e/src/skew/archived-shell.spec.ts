import { servesRange } from "@aiweb/federation/runtime";
import { signInAsNewcomer } from "../fixtures/sign-in.ts";
import { expect, test } from "../fixtures/test.ts";
import { listArchives } from "./archive.ts";
import { startArchivedShell } from "./archived-shell.ts";
import { walkThrough } from "./open-pages.ts";

/**
 * A page stays open for days, and a cache or another server may still hand out the shell of before. Remotes that ask
 * for no more than it offers work in it; the others are not fetched, and their place says what to do.
 */
for (const record of (await listArchives()).filter(({ app }) => app === "shell")) {
  const { commit, hostApi = "" } = record;
  test(`the shell of ${commit.slice(0, 7)} (host API ${hostApi}) with today's remotes`, async ({ page }) => {
    test.setTimeout(240_000);
    const { url, remotes, stop } = await startArchivedShell(record);
    try {
      await signInAsNewcomer(page, `${url}/profile`);
      expect(remotes.length).toBeGreaterThan(2);
      for (const { name, version, title, hostApi: asked, path } of remotes) {
        if (servesRange(hostApi, asked)) await walkThrough(page, name, version, url);
        else {
          await page.goto(`${url}${path}`);
          await expect(page.getByRole("heading", { level: 1, name: `${title} could not be loaded` })).toBeVisible();
          await expect(page.getByText("It needs another AIWeb than this page is. Reload the page.")).toBeVisible();
        }
      }
      // it asks on, and would say in the console that nobody answers any more
      await page.goto("about:blank");
    } finally {
      await stop();
    }
  });
}
