import type { Page } from "@playwright/test";
import { publishChanged, throwing } from "../fixtures/publish-changed.ts";
import { expect, test } from "../fixtures/test.ts";

// The browser says in the console what did not come or threw.
test.use({ expectedConsole: [/./], storageState: async ({ member }, provide) => await provide(member) });

/** The trace that the card shows. */
async function traceOf(page: Page): Promise<string> {
  return (await page.getByText(/^trace [\w-]{36}$/).innerText()).replace("trace ", "");
}

test("a page that throws is reported under the trace that its load was told of", async ({ page }) => {
  await publishChanged(page, "marketplace", (path, body) => (/\/model-list-page-[^/]+\.js$/.test(path) ? throwing(body) : null));
  const told = page.waitForRequest("**/internal/registry/loads");
  await page.goto("/marketplace/models?q=private");
  await expect(page.getByRole("heading", { level: 1, name: "Marketplace stopped with an error" })).toBeVisible();
  const trace = await traceOf(page);
  expect((await told).postDataJSON()).toMatchObject({ pageLoad: trace, remote: "marketplace", failure: "threw" });
  await page.getByRole("button", { name: "Report", exact: true }).click();
  await page.getByLabel("What were you doing?").fill("I searched for a model.");
  const sent = page.waitForRequest(/registry\.reportFailure/);
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByRole("dialog", { name: "Reported" })).toContainText(trace);
  expect(JSON.stringify((await sent).postDataJSON())).toContain('"path":"/marketplace/models"');
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("button", { name: "Reported" })).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.getByRole("button", { name: "Reload" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Models" })).toBeVisible();
});

test("files that do not come are told of by the runtime's code, in a sentence", async ({ page }) => {
  await page.route("**/remotes/ai-workspace/**", (route) => route.abort());
  await page.goto("/ai/jobs");
  await expect(page.getByText("One of its files did not come, or is not the one that was published.")).toBeVisible();
  await page.getByRole("button", { name: "Report", exact: true }).click();
  await expect(page.getByRole("dialog").getByText("unreachable, RUNTIME-008")).toBeVisible();
});
