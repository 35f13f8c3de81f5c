import { expect, test } from "../fixtures/test.ts";
import { bringWallet, signInAsNewcomer, signInWithPhrase } from "../fixtures/sign-in.ts";

test("a wallet made in this browser signs in, and one comes back to the page first asked for", async ({ page }) => {
  await signInAsNewcomer(page, "/ai/jobs?search=refund");
  await expect(page).toHaveURL(/\/ai\/jobs\?search=refund/);
  await expect(page.getByRole("heading", { level: 1, name: "Fine-tuning jobs" })).toBeVisible();
});

test("its recovery phrase brings the same account back in another browser", async ({ page, browser }) => {
  await page.goto("/sign-in?to=%2Fprofile");
  const phrase = await signInWithPhrase(page);
  const handle = await page.getByText("(given, not chosen)").textContent();
  expect(handle).toMatch(/^[a-z0-9-]+ \(given/);

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(new URL("/sign-in?to=%2Fprofile", page.url()).href);
  await bringWallet(other, phrase);
  await expect(other).toHaveURL(/\/profile/);
  await expect(other.getByText("(given, not chosen)")).toHaveText(handle ?? "");
  await elsewhere.close();
});

test("where to go after is a path of this AIWeb, never another site", async ({ page }) => {
  await signInAsNewcomer(page, "/");
  await page.goto("/sign-in?to=https%3A%2F%2Fevil.example%2F");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page).toHaveURL(new RegExp(`^${new URL(page.url()).origin}/`));
  await expect(page).not.toHaveURL(/\/sign-in/);
});

test("a browser that refuses to keep things says so, and other ways in stay", async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  await page.goto("/sign-in");
  await expect(page.getByRole("region", { name: "A wallet of this browser" })).toContainText("does not let the page keep a wallet");
  await expect(page.getByRole("region", { name: "A wallet you have" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Make a wallet" })).toHaveCount(0);
});

test("an address that is not secure makes no wallet, and says what to do", async ({ page }) => {
  // As at http://192.168.…: there the browser offers neither encryption nor storage.
  await page.addInitScript(() => Object.defineProperty(globalThis, "isSecureContext", { value: false }));
  await page.goto("/sign-in");
  await expect(page.getByRole("region", { name: "A wallet of this browser" })).toContainText("https://");
});
