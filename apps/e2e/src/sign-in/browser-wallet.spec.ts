import type { Page } from "@playwright/test";
import { hexToString, isHex } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { expect, test } from "../fixtures/test.ts";

/** Announces a wallet by EIP-6963 that really signs, or that declines. */
async function injectWallet(page: Page, options: { declines: boolean }): Promise<string> {
  const account = privateKeyToAccount(generatePrivateKey());
  await page.exposeFunction("signForTest", async (message: string) => account.signMessage({ message: isHex(message) ? hexToString(message) : message }));
  await page.addInitScript(
    ({ address, declines }) => {
      const provider = {
        request: async ({ method, params }: { method: string; params?: readonly unknown[] }): Promise<unknown> => {
          if (method === "eth_requestAccounts") return [address];
          if (method === "eth_chainId") return "0x1";
          if (declines) throw Object.assign(new Error("User rejected the request."), { code: 4001 });
          const sign: unknown = Reflect.get(globalThis, "signForTest");
          if (method !== "personal_sign" || typeof sign !== "function") throw new Error(`${method} is not known`);
          return Reflect.apply(sign, undefined, [params?.[0]]);
        },
      };
      const info = { uuid: "5d0c6e37-2c5b-4d2a-9e0c-0d5b0f1f2a3b", name: "Test Wallet", rdns: "org.aiweb.test", icon: "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>" };
      const announce = () => globalThis.dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail: Object.freeze({ info, provider }) }));
      globalThis.addEventListener("eip6963:requestProvider", announce);
      announce();
    },
    { address: account.address, declines: options.declines },
  );
  return account.address;
}

test("a browser wallet signs one message and one is in", async ({ page }) => {
  const address = await injectWallet(page, { declines: false });
  await page.goto("/profile");
  await page.getByRole("button", { name: "Sign in with Test Wallet" }).click();
  await expect(page).toHaveURL(/\/profile/);
  await expect(page.getByText(address.slice(0, 6)).first()).toBeVisible();
});

test("declining in the wallet says so, and one may try again", async ({ page }) => {
  await injectWallet(page, { declines: true });
  await page.goto("/profile");
  await page.getByRole("button", { name: "Sign in with Test Wallet" }).click();
  await expect(page.getByRole("alert")).toContainText("You declined in Test Wallet. Nothing was signed.");
  await expect(page.getByRole("button", { name: "Sign in with Test Wallet" })).toBeEnabled();
});
