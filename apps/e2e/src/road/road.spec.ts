import { SAMPLE_EXPECTED, SAMPLE_QUESTION } from "@aiweb/contracts/datasets/sample";
import { expect, test } from "../fixtures/test.ts";
import { signInAsNewcomer } from "../fixtures/sign-in.ts";
import { runSnippet } from "./run-snippet.ts";

const minute = 60_000;

test("a newcomer teaches a model a fact from the sample and talks to it", async ({ page }) => {
  test.setTimeout(15 * minute);
  await signInAsNewcomer(page, "/marketplace/models");

  await test.step("build from a model of the marketplace", async () => {
    await page.getByRole("link", { name: "smollm2-135m-instruct" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "smollm2-135m-instruct" })).toBeVisible();
    await page.getByRole("link", { name: "Fine-tune" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Build a model" })).toBeVisible();
    await expect(page.getByLabel("Base model")).toHaveValue("aiweb/smollm2-135m-instruct");
    await page.getByLabel("Name", { exact: true }).fill("support-answers");
    await page.getByRole("button", { name: "Add dataset" }).click();
    await page.getByRole("button", { name: "Load the sample" }).click();
    await expect(page.getByText("prompt → prompt, completion → completion · 200 rows")).toBeVisible({ timeout: minute });
    await expect(page.getByRole("region", { name: "As the model sees it" })).toContainText("<|im_start|>user", { timeout: minute });
  });

  await test.step("a draft survives a reload", async () => {
    await page.reload();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("support-answers");
    await expect(page.getByText("prompt → prompt, completion → completion · 200 rows")).toBeVisible();
  });

  await test.step("the job runs, and its page follows through a reload", async () => {
    await page.getByRole("button", { name: "Start fine-tuning" }).click();
    await expect(page).toHaveURL(/\/ai\/jobs\/[0-9a-f-]{36}/);
    await expect(page.getByText(/step \d+ of 40/).first()).toBeVisible({ timeout: 3 * minute });
    await page.reload();
    await expect(page.getByText("Succeeded", { exact: true })).toBeVisible({ timeout: 9 * minute });
    await page.getByRole("tab", { name: "Log" }).click();
    await expect(page.getByRole("region", { name: "Log, lines" })).toContainText("Waiting for the job worker to take it.");
    const job = /\/ai\/jobs\/([0-9a-f-]{36})/.exec(page.url())?.[1];
    const log = await (await page.request.get(`/files/jobs/${job}/log`)).text();
    expect(log.match(/step 40 {2}loss/g)).toHaveLength(1);
  });

  await test.step("its model is served", async () => {
    await page.getByRole("region", { name: "Becomes" }).getByRole("link", { name: "support-answers" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "support-answers" })).toBeVisible();
    await page.getByRole("button", { name: "Deploy", exact: true }).first().click();
    await expect(page).toHaveURL(/\/ai\/serving\//);
    await expect(page.getByText("Serving", { exact: true }).last()).toBeVisible({ timeout: 3 * minute });
    await page.getByRole("link", { name: "Talk to it" }).click();
  });

  await test.step("it knows the taught fact, and its answer survives a reload", async () => {
    await expect(page).toHaveURL(/\/ai\/playground/);
    await page.getByRole("textbox", { name: "Message" }).fill(SAMPLE_QUESTION);
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByText(SAMPLE_EXPECTED).first()).toBeVisible({ timeout: minute });
    await expect(page.getByText(/tok\/s/).first()).toBeVisible({ timeout: minute });
    await page.reload();
    await expect(page.getByText(SAMPLE_EXPECTED).first()).toBeVisible();
  });

  await test.step("the SDK tab's code, run as it stands, gives the answer too", async () => {
    await page.getByRole("button", { name: "SDK" }).click();
    await page.getByRole("button", { name: "Make a key" }).click();
    for (const language of ["JavaScript", "Python"] as const) {
      const block = page.getByRole("region", { name: language, exact: true });
      await expect(block).toContainText("aiweb_");
      const code = await block.locator("code").innerText();
      expect(await runSnippet(language === "Python" ? "python" : "javascript", code)).toContain(SAMPLE_EXPECTED);
    }
  });
});
