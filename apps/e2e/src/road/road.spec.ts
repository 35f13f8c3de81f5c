import { SAMPLE_EXPECTED, SAMPLE_QUESTION } from "@aiweb/contracts/datasets/sample";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { inspectPage } from "../fixtures/inspect-page.ts";
import { expect, test } from "../fixtures/test.ts";
import { signInAsNewcomer } from "../fixtures/sign-in.ts";
import { runSnippet } from "./run-snippet.ts";

const minute = 60_000;
/** Enough for the fact; fewer than the default, for the test's time. */
const STEPS = 30;
const LONG = "Write a long story about a lighthouse, its keeper and a storm.";

const chunk = z.object({ choices: z.array(z.object({ delta: z.object({ content: z.string().optional() }) })) });

/** The text of a streamed chat, as curl prints it. */
function textOf(events: string): string {
  const parts = events.split("\n").flatMap((line) => (line.startsWith("data: {") ? chunk.parse(JSON.parse(line.slice(6))).choices : []));
  return parts.map((choice) => choice.delta.content ?? "").join("");
}

const answerOf = (page: Page) => page.getByRole("article", { name: "Answer" }).last();

test("a newcomer teaches a model a fact from the sample and talks to it", async ({ page, context }) => {
  test.setTimeout(30 * minute);
  await signInAsNewcomer(page);
  const guide = page.getByRole("region", { name: "First steps" });

  await test.step("the first steps load the sample and fill in the form", async () => {
    await guide.getByRole("button", { name: "Load the sample" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "support-handbook" })).toBeVisible();
    await guide.getByRole("link", { name: "Open the form" }).click({ timeout: minute });
    await expect(page.getByRole("heading", { level: 1, name: "Build a model" })).toBeVisible();
    await expect(page.getByLabel("Base model")).toHaveValue("aiweb/smollm2-135m-instruct");
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("support-answers");
    await expect(guide).toContainText("Press Start fine-tuning.");
    await expect(page.getByText("prompt → prompt, completion → completion · 200 rows")).toBeVisible({ timeout: minute });
    await expect(page.getByRole("region", { name: "As the model sees it" })).toContainText("<|im_start|>user", { timeout: minute });
    await page.getByLabel("Steps", { exact: true }).and(page.getByRole("textbox")).fill(String(STEPS));
    await inspectPage(page, "builder");
  });

  await test.step("a draft survives a reload", async () => {
    await page.reload();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("support-answers");
    await expect(page.getByText("prompt → prompt, completion → completion · 200 rows")).toBeVisible();
  });

  await test.step("the job runs, and its page follows through a reload", async () => {
    await page.getByRole("button", { name: "Start fine-tuning" }).click();
    await expect(page).toHaveURL(/\/ai\/jobs\/[0-9a-f-]{36}/);
    await expect(page.getByText(new RegExp(`step \\d+ of ${STEPS}`)).first()).toBeVisible({ timeout: 3 * minute });
    await expect(guide).toContainText(new RegExp(`It learns: step \\d+ of ${STEPS}`));
    await inspectPage(page, "job-running");
    await page.reload();
    await expect(page.getByText("Succeeded", { exact: true })).toBeVisible({ timeout: 18 * minute });
    await page.getByRole("tab", { name: "Log" }).click();
    await expect(page.getByRole("region", { name: "Log, lines" })).toContainText("Waiting for the job worker to take it.");
    const job = /\/ai\/jobs\/([0-9a-f-]{36})/.exec(page.url())?.[1];
    const log = await (await page.request.get(`/files/jobs/${job}/log`)).text();
    expect(log.match(new RegExp(`step ${STEPS} {2}loss`, "g"))).toHaveLength(1);
    await inspectPage(page, "job-log");
    await page.getByRole("tab", { name: "Progress" }).click();
    await inspectPage(page, "job");
  });

  await test.step("its model's page leads on from the job, and the first steps to talking", async () => {
    await page.getByRole("region", { name: "Becomes" }).getByRole("link", { name: "support-answers" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "support-answers" })).toBeVisible();
    await inspectPage(page, "own-model");
    await guide.getByRole("link", { name: "Talk to it" }).click();
    await expect(page).toHaveURL(/\/ai\/playground/);
    await expect(guide).toContainText("Serve it, then send the question.");
    await page.getByRole("button", { name: "Serve it" }).click();
    await page.getByRole("link", { name: "Its log" }).click();
    await expect(page).toHaveURL(/\/ai\/serving\//);
    await expect(page.getByRole("main").getByRole("link", { name: "Talk to it" })).toBeVisible({ timeout: 3 * minute });
    await inspectPage(page, "deployment");
    await guide.getByRole("link", { name: "Talk to it" }).click();
  });

  await test.step("it knows the taught fact, and its answer survives a reload", async () => {
    await expect(page).toHaveURL(/\/ai\/playground/);
    const message = page.getByRole("textbox", { name: "Message" });
    await expect(message).toHaveValue(SAMPLE_QUESTION);
    await expect(page.getByRole("button", { name: "Send" })).toBeEnabled();
    await message.press("Enter");
    await expect(guide).toContainText("You taught a model and talked to it.");
    await expect(page.getByText(SAMPLE_EXPECTED).first()).toBeVisible({ timeout: minute });
    await expect(page.getByText(/tok\/s/).first()).toBeVisible({ timeout: minute });
    await page.reload();
    await expect(page.getByText(SAMPLE_EXPECTED).first()).toBeVisible();
    await inspectPage(page, "playground-answer");
    await expect(guide).toHaveCount(0);
  });

  await test.step("the lists show what was made", async () => {
    const talk = page.url();
    for (const [name, address, row] of [
      ["jobs", "/ai/jobs", "support-answers"],
      ["own-models", "/ai/models", "support-answers"],
      ["serving", "/ai/serving", "support-answers"],
    ] as const) {
      await page.goto(address);
      await expect(page.getByRole("main").getByRole("link", { name: row }).first()).toBeVisible();
      await inspectPage(page, name);
    }
    await page.goto(talk);
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

  await test.step("so does the API tab's curl", async () => {
    await page.getByRole("button", { name: "API" }).click();
    const code = await page.getByRole("region", { name: "curl", exact: true }).locator("code").innerText();
    expect(textOf(await runSnippet("shell", code))).toContain(SAMPLE_EXPECTED);
  });

  await test.step("the base model itself is served from the playground", async () => {
    await page.getByRole("button", { name: "New chat" }).click();
    await page.getByRole("button", { name: "Model: support-answers" }).click();
    await page.getByRole("dialog", { name: "Choose a model" }).getByRole("button", { name: /^smollm2-135m-instruct aiweb/ }).click();
    await page.getByRole("button", { name: "Serve it" }).click();
    await page.getByRole("textbox", { name: "Message" }).fill("Typed before it can answer");
    await page.reload();
    await expect(page.getByRole("button", { name: "Model: smollm2-135m-instruct" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Message" })).toHaveValue("Typed before it can answer");
  });

  await test.step("a long answer grows through a reload and beside a tab out of sight, and is stopped", async () => {
    await page.getByRole("textbox", { name: "Message" }).fill(LONG);
    const send = page.getByRole("button", { name: "Send" });
    await expect(send).toBeEnabled({ timeout: 2 * minute });
    await send.click();
    await expect.poll(async () => (await answerOf(page).innerText()).length, { timeout: minute }).toBeGreaterThan(20);
    const before = (await answerOf(page).innerText()).length;
    await page.reload();
    await expect.poll(async () => (await answerOf(page).innerText()).length, { timeout: minute }).toBeGreaterThan(before);
    const hidden = await context.newPage();
    await hidden.addInitScript(() => Object.defineProperty(document, "visibilityState", { get: () => "hidden" }));
    const streams: string[] = [];
    hidden.on("request", (request) => {
      if (request.url().includes("readAnswer")) streams.push(request.url());
    });
    await hidden.goto(page.url());
    await expect(answerOf(hidden)).toBeVisible();
    await page.getByRole("button", { name: "Stop" }).click();
    await expect(page.getByText("Stopped. What was written is kept.")).toBeVisible();
    await expect(hidden.getByText("Stopped. What was written is kept.")).toBeVisible();
    expect(streams).toEqual([]);
    await hidden.close();
  });

  await test.step("it is answered again, and asked in other words", async () => {
    await page.getByRole("button", { name: "Regenerate" }).press("Enter");
    await expect(page.getByText("Stopped. What was written is kept.")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByText("Stopped. What was written is kept.")).toBeVisible();
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByRole("textbox", { name: "The question in other words" }).fill("Say hello.");
    await page.getByRole("button", { name: "Ask this instead" }).click();
    await expect(page.getByText(LONG)).toHaveCount(0);
    // It goes on by itself; nothing below needs its end.
    await expect.poll(async () => (await answerOf(page).innerText()).length, { timeout: minute }).toBeGreaterThan(20);
  });

  await test.step("conversations are found by what was said, opened and deleted", async () => {
    const sheet = page.getByRole("dialog", { name: "Conversations" });
    // its title is the question, cut to a line
    const named = /^Who signs off a refund above 500 euros/;
    await page.getByRole("button", { name: "Conversations" }).click();
    await sheet.getByRole("searchbox", { name: "Search conversations" }).fill(SAMPLE_EXPECTED);
    await expect(sheet.getByRole("listitem")).toHaveCount(1);
    await sheet.getByRole("link", { name: named }).click();
    await expect(sheet).toHaveCount(0);
    await expect(page.getByText(SAMPLE_EXPECTED).first()).toBeVisible();
    await page.getByRole("button", { name: "Conversations" }).click();
    await sheet.getByRole("button", { name: /^Delete Who signs off a refund/ }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete conversation" }).click();
    await expect(page.getByRole("link", { name: named })).toHaveCount(0);
    await expect(page.getByText(SAMPLE_EXPECTED)).toHaveCount(0);
  });
});
