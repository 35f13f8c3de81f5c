import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test.ts";
import { signInAsNewcomer } from "../fixtures/sign-in.ts";

const minute = 60_000;
const mapped = "prompt → prompt, completion → completion · 200 rows";

async function cancel(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await page.getByRole("button", { name: "Cancel the job" }).click();
  await expect(page.getByText("Cancelled", { exact: true }).first()).toBeVisible({ timeout: 15_000 });
}

/** No run gets further than its first seconds: what a run becomes is the road's. */
test("a job is cancelled, started again, repeated with another draft in the way, and removed", async ({ page }) => {
  test.setTimeout(4 * minute);
  await signInAsNewcomer(page, "/ai/build?base=aiweb%2Fsmollm2-135m-instruct");
  await expect(page.getByLabel("Base model")).toHaveValue("aiweb/smollm2-135m-instruct");
  await page.getByLabel("Name", { exact: true }).fill("first-try");
  await page.getByRole("button", { name: "Add dataset" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Load the sample" }).click();
  await expect(page.getByText(mapped)).toBeVisible({ timeout: minute });

  await test.step("what the address asked for is taken once: a reload keeps what was written since", async () => {
    await expect(page).toHaveURL(/\/ai\/build$/);
    await page.reload();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("first-try");
  });

  await test.step("starting over can be taken back", async () => {
    await page.getByRole("button", { name: "Start over" }).click();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("first-try");
  });

  await test.step("cancelled, it has ended; Retry begins it again", async () => {
    await page.getByRole("button", { name: "Start fine-tuning" }).click();
    await expect(page).toHaveURL(/\/ai\/jobs\/[0-9a-f-]{36}/);
    await cancel(page);
    await expect(page.getByText(/Retry starts it from the beginning/).first()).toBeVisible();
    await page.getByRole("button", { name: "Retry" }).click();
    await expect(page.getByRole("button", { name: "Cancel", exact: true })).toBeVisible();
    await cancel(page);
    await page.getByRole("tab", { name: "Attempts" }).click();
    await expect(page.getByRole("table", { name: /Attempts/ }).getByText("Cancelled").first()).toBeVisible();
  });

  await test.step("duplicated, it fills the form, and the draft that stood there can be had back", async () => {
    const job = page.url();
    await page.goto("/ai/build");
    await page.getByLabel("Name", { exact: true }).fill("half-written");
    await page.goto(job);
    await page.getByRole("link", { name: "Duplicate" }).click();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("first-try");
    await expect(page.getByText(mapped)).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("half-written");
    await page.goto(job);
  });

  await test.step("removed, it is gone from the list", async () => {
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("button", { name: "Remove the job" }).click();
    await expect(page).toHaveURL(/\/ai\/jobs$/);
    await expect(page.getByText("Nothing has been taught yet")).toBeVisible();
  });
});
