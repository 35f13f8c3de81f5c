import { expect, test } from "../fixtures/test.ts";
import { press, tabTo, write } from "./keys.ts";
import { signInAsNewcomer } from "../fixtures/sign-in.ts";

const minute = 60_000;

test("sign in, skip the navigation, find a model and open it", async ({ page }) => {
  test.setTimeout(3 * minute);
  await page.goto("/marketplace/models");
  await press(page, page.getByRole("button", { name: "Make a wallet" }));
  await press(page, page.getByRole("button", { name: "Continue to AIWeb" }));
  await expect(page.getByRole("heading", { level: 1, name: "Models" })).toBeVisible();
  await expect(page.getByRole("link", { name: "gpt-4-turbo" })).toBeVisible();

  await test.step("the first Tab offers to skip the navigation", async () => {
    await press(page, page.getByRole("link", { name: "Skip to the page" }));
    await expect(page.locator("#main")).toBeFocused();
  });
  await test.step("words and a facet narrow the list", async () => {
    await write(page, page.getByRole("main").getByRole("searchbox"), "smol");
    await expect(page.getByText("1 model", { exact: true })).toBeVisible();
    await press(page, page.getByRole("checkbox", { name: /^Text generation/ }), "Space");
    await expect(page.getByRole("checkbox", { name: /^Text generation/ })).toBeChecked();
    await expect(page).toHaveURL(/task=/);
  });
  await press(page, page.getByRole("link", { name: "smollm2-135m-instruct" }));
  await expect(page.getByRole("heading", { level: 1, name: "smollm2-135m-instruct" })).toBeFocused();
});

test("the palette goes somewhere, a dialog gives the focus back, help brings the first steps back", async ({ page }) => {
  test.setTimeout(3 * minute);
  await signInAsNewcomer(page);
  const guide = page.getByRole("region", { name: "First steps" });
  await expect(guide).toBeVisible();

  await test.step("Control K, some letters and Enter", async () => {
    await page.keyboard.press("ControlOrMeta+K");
    await expect(page.getByRole("combobox")).toBeFocused();
    await page.keyboard.type("serving");
    await expect(page.getByRole("option", { name: /^Serving/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Serving" })).toBeFocused();
  });
  await test.step("Escape closes a dialog, and the focus is where it was", async () => {
    const deploy = page.getByRole("main").getByRole("button", { name: "Deploy a model" }).first();
    await press(page, deploy);
    await expect(page.getByRole("dialog", { name: "Deploy a model" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(deploy).toBeFocused();
  });
  await test.step("the guide is put away, stays away, and is brought back", async () => {
    await tabTo(page, guide.getByRole("button", { name: "Put the first steps away" }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(guide).toHaveCount(0);
    await page.reload();
    const help = page.getByRole("button", { name: "Help" });
    await press(page, help);
    await expect(page.getByRole("dialog", { name: "Help" })).toBeVisible();
    await expect(guide).toHaveCount(0);
    await press(page, page.getByRole("button", { name: "Show the first steps" }));
    await expect(guide).toBeVisible();
  });
});

test("what the palette shows at once keeps its place when the remotes' commands come", async ({ page }) => {
  await signInAsNewcomer(page, "/profile");
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  await page.route(/\/remotes\/.*\/remote-entry\.js$/, async (route) => {
    await asked;
    await route.continue();
  });
  // before the frame stands nobody listens to keys
  await expect(page.getByRole("button", { name: /^Find or do/ })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+K");
  const models = page.getByRole("option", { name: /^Models/ });
  await expect(models).toBeVisible();
  // opening is drawn out: the place is the one that it ends at
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  const before = await models.boundingBox();
  ask();
  await expect(page.getByRole("option", { name: /^New dataset/ })).toBeAttached();
  expect(await models.boundingBox()).toEqual(before);
  await expect(models).toHaveAttribute("data-highlighted");
});

test("the sample is loaded and learned from, and the job is cancelled", async ({ page }) => {
  test.setTimeout(4 * minute);
  await signInAsNewcomer(page, "/data/datasets");
  await press(page, page.getByRole("main").getByRole("button", { name: "Load the sample" }));
  await expect(page.getByRole("heading", { level: 1, name: "support-handbook" })).toBeFocused();
  const fineTune = page.getByRole("main").getByRole("link", { name: "Fine-tune" });
  await expect(fineTune).toBeVisible({ timeout: minute });
  await press(page, fineTune);
  await expect(page.getByText("prompt → prompt, completion → completion · 200 rows")).toBeVisible({ timeout: minute });
  await write(page, page.getByLabel("Name", { exact: true }), "by-keys");
  await tabTo(page, page.getByLabel("Base model"));
  await page.keyboard.type("smollm2");
  await expect(page.getByLabel("Base model")).toHaveValue("aiweb/smollm2-135m-instruct");
  await tabTo(page, page.getByRole("button", { name: "Start fine-tuning" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/ai\/jobs\/[0-9a-f-]{36}/);
  await press(page, page.getByRole("button", { name: "Cancel", exact: true }));
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await press(page, page.getByRole("button", { name: "Cancel the job" }));
  await expect(page.getByText("Cancelled", { exact: true }).first()).toBeVisible({ timeout: minute });
  await test.step("tabs are moved between with arrows", async () => {
    await tabTo(page, page.getByRole("tab", { name: "Progress" }));
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("tab", { name: "Log" })).toBeFocused();
    await expect(page.getByRole("region", { name: "Log, lines" })).toBeVisible();
  });
});

test("the playground's side is resized with arrows, and a question is written", async ({ page }) => {
  test.setTimeout(3 * minute);
  await signInAsNewcomer(page, "/ai/playground");
  await expect(page.getByRole("textbox", { name: "Message" })).toBeFocused();
  await page.keyboard.type("Who signs off?");
  await expect(page.getByRole("textbox", { name: "Message" })).toHaveValue("Who signs off?");
  const handle = page.getByRole("separator");
  await tabTo(page, handle);
  const before = await handle.getAttribute("aria-valuenow");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(handle).not.toHaveAttribute("aria-valuenow", before ?? "");
});
