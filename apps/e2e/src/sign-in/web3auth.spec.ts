import { z } from "zod";
import { changeDocument, digestOf } from "../fixtures/change-document.ts";
import { expect, test } from "../fixtures/test.ts";

const handedOver = z.object({ idToken: z.string(), address: z.string() });

/** The module that knows the SDK, as it is named in the build. */
const seam = /\/assets\/web3auth-[^/]*\.js/;

test("a Web3Auth token becomes a session; its code is fetched only when its button is pressed", async ({ page }) => {
  const standIn = process.env["WEB3AUTH_STAND_IN_URL"];
  test.skip(standIn === undefined, "AIWEB_URL names an AIWeb that does not trust the stand-in for Web3Auth.");
  const { idToken, address } = handedOver.parse(await (await fetch(`${standIn}/token`)).json());
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (seam.test(request.url())) fetched.push(request.url());
  });
  const script = `export const openWeb3Auth = async () => ${JSON.stringify(idToken)};`;
  const digest = await digestOf(script);
  await page.route(seam, (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  await changeDocument(page, (body) => body.replace(/("\/assets\/web3auth-[^"]*\.js":)"[^"]*"/, `$1"${digest}"`));
  await page.goto("/profile");
  await expect(page.getByRole("button", { name: "Make a wallet" })).toBeVisible();
  expect(fetched).toEqual([]);
  await page.getByRole("button", { name: "Continue with Web3Auth" }).click();
  await expect(page).toHaveURL(/\/profile/);
  expect(fetched).toHaveLength(1);
  await expect(page.getByText(address.slice(0, 6)).first()).toBeVisible();
});

/** What an SDK out of reach may say; what says that our page is at fault may not be among it. */
const notOurs = /^(?!.*(?:Content Security Policy|ReferenceError|is not defined|EvalError|unsafe-eval)).*$/s;

test.describe("the real SDK", () => {
  test.use({ expectedConsole: [notOurs] });

  test("runs under our policy, and says so when Web3Auth is out of reach", async ({ page }) => {
    test.skip(process.env["WEB3AUTH_STAND_IN_URL"] === undefined, "AIWEB_URL names an AIWeb without a Web3Auth client id.");
    await page.goto("/sign-in");
    const { origin } = new URL(page.url());
    const asked: string[] = [];
    await page.route(
      (url) => url.protocol.startsWith("http") && url.origin !== origin,
      async (route) => {
        asked.push(new URL(route.request().url()).hostname);
        await route.abort();
      },
    );
    await page.getByRole("button", { name: "Continue with Web3Auth" }).click();
    await expect(page.getByRole("alert")).toContainText("That did not work", { timeout: 45_000 });
    await expect(page.getByRole("button", { name: "Continue with Web3Auth" })).toBeEnabled();
    // It ran as far as its own server, which no test reaches.
    expect(asked.some((host) => host.endsWith(".web3auth.io"))).toBe(true);
  });
});
