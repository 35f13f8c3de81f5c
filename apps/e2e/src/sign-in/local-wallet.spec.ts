import { expect, test } from "../fixtures/test.ts";
import { signInAsNewcomer } from "../fixtures/sign-in.ts";

test("a wallet made in this browser signs in, and one comes back to the page first asked for", async ({ page }) => {
  await signInAsNewcomer(page, "/ai/jobs?search=refund");
  await expect(page).toHaveURL(/\/ai\/jobs\?search=refund/);
  await expect(page.getByRole("heading", { level: 1, name: "Fine-tuning jobs" })).toBeVisible();
});

test("its recovery phrase brings the same account back in another browser", async ({ page, browser }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Make a wallet" }).click();
  await page.getByRole("button", { name: "Show the recovery phrase" }).click();
  const words = await page.getByRole("list", { name: "Recovery phrase" }).getByRole("listitem").allTextContents();
  expect(words).toHaveLength(12);
  await page.getByRole("button", { name: "Continue to AIWeb" }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
  await page.goto("/profile");
  const handle = await page.getByLabel("Handle").first().inputValue();

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(new URL("/sign-in?to=%2Fprofile", page.url()).href);
  await other.getByRole("button", { name: "Bring a wallet here" }).click();
  await other.getByLabel("Recovery phrase").fill(words.join(" "));
  await other.getByRole("button", { name: "Bring it here" }).click();
  await other.getByRole("button", { name: /^Sign in as/ }).click();
  await expect(other).toHaveURL(/\/profile/);
  await expect(other.getByLabel("Handle").first()).toHaveValue(handle);
  await elsewhere.close();
});

test("where to go after is a path of this AIWeb, never another site", async ({ page }) => {
  await signInAsNewcomer(page, "/");
  await page.goto("/sign-in?to=https%3A%2F%2Fevil.example%2F");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page).toHaveURL(new RegExp(`^${new URL(page.url()).origin}/`));
  await expect(page).not.toHaveURL(/\/sign-in/);
});
