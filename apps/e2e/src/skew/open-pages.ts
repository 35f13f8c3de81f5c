import type { Page, Response } from "@playwright/test";
import { aiwebUrl, expect, test } from "../fixtures/test.ts";

/** React itself, not who calls it. */
const reactItself = /\.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE=[^=]/;

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });

/** What a newcomer does in each remote's main pages. What stands there stands in the archived builds and in today's. */
const walks: Readonly<Record<string, (page: Page, at: string) => Promise<void>>> = {
  marketplace: async (page, at) => {
    await page.goto(`${at}/marketplace/models`);
    await expect(heading(page, "Models")).toBeVisible();
    await expect(page.getByRole("article").nth(1)).toBeVisible();
    await page.getByRole("main").getByRole("searchbox").fill("smol");
    await expect(page.getByText("1 model", { exact: true })).toBeVisible();
    await page.getByRole("article").getByRole("link", { name: "smollm2-135m-instruct" }).click();
    await expect(heading(page, "smollm2-135m-instruct")).toBeVisible();
    await page.goto(`${at}/marketplace/data`);
    await expect(heading(page, "Data")).toBeVisible();
  },
  "ai-workspace": async (page, at) => {
    await page.goto(`${at}/ai/jobs`);
    await expect(page.getByText("Nothing has been taught yet")).toBeVisible();
    await page.goto(`${at}/ai/playground`);
    await expect(heading(page, "Playground")).toBeVisible();
    await page.goto(`${at}/ai/build?base=aiweb%2Fsmollm2-135m-instruct`);
    await expect(page.getByLabel("Base model")).toHaveValue("aiweb/smollm2-135m-instruct");
    await page.getByRole("button", { name: "Add dataset" }).click();
    await expect(page.getByRole("dialog").getByRole("button", { name: "Load the sample" })).toBeVisible();
  },
  "data-engineering": async (page, at) => {
    await page.goto(`${at}/data/datasets`);
    await expect(heading(page, "Datasets")).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "New dataset" }).first().click();
    await page.getByLabel("Drop files here, or choose them").setInputFiles({ name: "Skew.csv", mimeType: "text/csv", buffer: Buffer.from("id,words\n1,as it was\n") });
    await expect(page.getByRole("region", { name: "First rows of Skew.csv" })).toContainText("as it was");
    await page.getByRole("button", { name: "Create dataset" }).click();
    await expect(heading(page, "skew")).toBeVisible();
  },
};

/** Goes through a remote's main pages, of the AIWeb at an address, and sees that its files are those of this version, and that React came once. */
export async function walkThrough(page: Page, remote: string, version: string, at: string = aiwebUrl()): Promise<void> {
  const holders = new Set<string>();
  const read: Promise<void>[] = [];
  const versions = new Set<string | undefined>();
  const listen = (response: Response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith(`/remotes/${remote}/`)) versions.add(pathname.split("/")[3]);
    if (!pathname.endsWith(".js")) return;
    const look = async () => {
      // a page that went on has let it go; the next one brings it again
      const text = await response.text().catch(() => "");
      if (reactItself.test(text)) holders.add(pathname);
    };
    read.push(look());
  };
  page.on("response", listen);
  const walk = walks[remote];
  if (walk === undefined) throw new Error(`Say in ${import.meta.filename} what a newcomer does in ${remote}.`);
  await test.step(`${remote} ${version}`, () => walk(page, at));
  page.off("response", listen);
  expect([...versions], "versions whose files came").toEqual([version]);
  await Promise.all(read);
  expect([...holders], "files that hold React").toEqual([expect.stringMatching(/^\/assets\//)]);
}
