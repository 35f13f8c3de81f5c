import { expect, test } from "../fixtures/test.ts";
import { publishedFiles, tamper, wasLetIn } from "./tamper.ts";
import { fileCases } from "./tamper-cases.ts";

// The browser says in the console what it refused.
test.use({ expectedConsole: [/./], storageState: async ({ member }, provide) => await provide(member) });

const navigation = "Pages";

for (const { id, what, open, click, file, how, seen } of fileCases) {
  test(`${id}: ${what}: changed on its way, it is not let in`, async ({ page }) => {
    const asked = await tamper(page, file, how);
    await page.goto(open);
    if (click !== undefined) await page.getByRole(click.role, { name: click.name }).click();
    await expect.poll(() => asked.count, "the changed file was asked for").toBeGreaterThan(0);
    if (seen === "card") {
      await expect(page.getByRole("heading", { level: 1, name: /could not be loaded$/ })).toBeVisible();
      await expect(page.getByRole("button", { name: "Retry" })).toBeVisible();
    }
    if (seen === "nothing") await expect(page.locator("#root")).toBeEmpty();
    else await expect(page.getByRole("navigation", { name: navigation })).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(await wasLetIn(page)).toBe(false);
  });
}

test("the cases see what is let in: the same changes without a digest are", async ({ page }) => {
  await page.route(/\/control$/, (route) => route.fulfill({ contentType: "text/html", body: '<!doctype html><link rel="stylesheet" href="/control.css"><script type="module" src="/control.js"></script>' }));
  await page.route(/\/control\.css$/, (route) => route.fulfill({ contentType: "text/css", body: "html { --tampered: yes; }" }));
  await page.route(/\/control\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "globalThis.tampered = true;" }));
  await page.goto("/control");
  await expect.poll(() => wasLetIn(page)).toBe(true);
});

test("a published script is let in where the cases ask for others", async ({ page }) => {
  await page.goto("/marketplace/models");
  const entry = (await publishedFiles(page)).find((path) => /marketplace\/.*remote-entry\.js$/.test(path)) ?? "";
  await expect(page.getByRole("heading", { level: 1, name: "Models" })).toBeVisible();
  expect(await page.evaluate((url) => import(url).then(() => "ran", () => "refused"), new URL(entry, page.url()).href)).toBe("ran");
});

/** Scripts that were never published, under addresses that a page may be brought to ask for. */
const foreign: { id: string; what: string; act: (url: string) => Promise<string> }[] = [
  { id: "F15-22", what: "a script under /remotes that no version has", act: (url) => import(`${url}/remotes/marketplace/9.9.9/evil.js`).then(() => "ran", () => "refused") },
  { id: "F15-23", what: "a script under /assets that is none of the shell's", act: (url) => import(`${url}/assets/evil.js`).then(() => "ran", () => "refused") },
  { id: "F15-24", what: "a user's file as a script", act: (url) => import(`${url}/files/datasets/evil.js`).then(() => "ran", () => "refused") },
  { id: "F15-25", what: "a script from elsewhere", act: () => import(["https://evil.example", "evil.js"].join("/")).then(() => "ran", () => "refused") },
  {
    id: "F15-26",
    what: "a style sheet under /remotes that no version has",
    act: async (url) => {
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: `${url}/remotes/marketplace/9.9.9/evil.css` });
      try {
        document.head.appendChild(link);
        return "ran";
      } catch {
        return "refused";
      }
    },
  },
  {
    id: "F15-27",
    what: "a worker",
    act: (url) =>
      new Promise((resolve) => {
        try {
          new Worker(`${url}/remotes/marketplace/9.9.9/evil.js`).addEventListener("error", () => resolve("refused"));
        } catch {
          resolve("refused");
        }
      }),
  },
  {
    id: "F15-28",
    what: "a script in place, without the page's nonce",
    act: async () => {
      const script = document.createElement("script");
      script.textContent = "globalThis.tampered = true;";
      document.head.append(script);
      return "tampered" in globalThis ? "ran" : "refused";
    },
  },
  {
    id: "F15-29",
    what: "a text that is evaluated",
    // Later, because what the test itself evaluates may evaluate.
    act: () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(Reflect.construct(Function, ["return 'ran'"])()));
          } catch {
            resolve("refused");
          }
        });
      }),
  },
];

for (const { id, what, act } of foreign) {
  test(`${id}: ${what} is refused`, async ({ page }) => {
    await page.goto("/marketplace/models");
    await page.route(/evil\.js/, (route) => route.fulfill({ contentType: "text/javascript", headers: { "access-control-allow-origin": "*" }, body: "globalThis.tampered = true;" }));
    await page.route(/evil\.css/, (route) => route.fulfill({ contentType: "text/css", body: "html { --tampered: yes; }" }));
    await expect(page.getByRole("heading", { level: 1, name: "Models" })).toBeVisible();
    expect(await page.evaluate(act, new URL(page.url()).origin)).toBe("refused");
    expect(await wasLetIn(page)).toBe(false);
  });
}

test("F15-30: a registry changed on its way, which names a changed file's digest, is refused, and the page goes on with its own", async ({ page }) => {
  await page.goto("/marketplace/models");
  const [file = ""] = await publishedFiles(page);
  await page.route(/\/registry\.json$/, async (route) => {
    const response = await route.fetch();
    const signed = await response.json();
    await route.fulfill({ response, body: JSON.stringify({ ...signed, payload: signed.payload.replace(/sha384-[A-Za-z0-9+/]{64}/, `sha384-${"A".repeat(64)}`) }) });
  });
  // A page that was sent while the database did not answer has no registry in it: it asks.
  await page.route(/\/marketplace\/models$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/<script type="application\/json" id="registry">.*?<\/script>/, "") });
  });
  await page.evaluate(() => localStorage.removeItem("aiweb-registry"));
  await page.goto("/marketplace/models");
  await expect(page.getByRole("heading", { level: 1, name: "The list of AIWeb's parts could not be read" })).toBeVisible();
  expect(file).toMatch(/^\/remotes\//);
});
