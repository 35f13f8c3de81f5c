import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { aiwebUrl } from "../fixtures/test.ts";

const root = join(import.meta.dirname, "../../../..");
const remotes = ["ai-workspace", "data-engineering", "marketplace"];

test.beforeAll(() => {
  // The whole run has built them before; this file on its own builds what is missing.
  test.setTimeout(600_000);
  const missing = ["shell", ...remotes].filter((name) => !existsSync(join(root, "apps", name, "storybook-static/storybook.json")));
  if (missing.length > 0) execFileSync(process.execPath, [join(root, "packages/workspace/storybook/main.ts"), ...missing], { stdio: "inherit" });
});

test("a designer finds the system at a glance, and every remote's stories beside it", async ({ page }) => {
  test.setTimeout(300_000);
  const said: string[] = [];
  page.on("console", (message) => {
    // Storybook asks a Storybook that it joins for the index of old versions, too.
    if (message.type() === "error" && !message.location().url.endsWith("/stories.json")) said.push(message.text());
  });
  await page.goto(`${aiwebUrl()}/storybook/`);
  const preview = page.frameLocator("#storybook-preview-iframe");
  await expect(preview.getByRole("heading", { level: 1, name: "AIWeb's design system" })).toBeVisible({ timeout: 120_000 });

  // the remotes are those of the registry, each with the version of its Storybook
  const { payload } = await (await page.request.get(`${aiwebUrl()}/registry.json`)).json();
  const registry: { remotes: Record<string, { title: string; storybook: { version: string } | null }> } = JSON.parse(payload);
  for (const name of remotes) {
    const record = registry.remotes[name];
    await expect(page.getByRole("button", { name: `${record?.title} ${record?.storybook?.version}` })).toBeVisible();
  }

  // a component's page says when to use it
  await preview.getByRole("link", { name: "Button", exact: true }).click();
  await expect(preview.getByRole("heading", { name: "When to use" })).toBeVisible({ timeout: 120_000 });
  await expect(preview.getByText("Reaches it, also where")).toBeVisible();
  expect(said).toEqual([]);

  // a remote's story is shown from that remote's own Storybook
  const { marketplace } = registry.remotes;
  await page.getByRole("button", { name: `${marketplace?.title} ${marketplace?.storybook?.version}` }).click();
  await page.getByRole("link", { name: "ModelCard" }).or(page.getByRole("button", { name: "ModelCard" })).first().click();
  await expect(page.locator(`iframe[src*="/storybook/remotes/marketplace/"]`)).toBeAttached({ timeout: 120_000 });
});
