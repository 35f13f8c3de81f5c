import type { Page, Route } from "@playwright/test";
import { changeDocument } from "../fixtures/change-document.ts";
import { publishChanged, throwing } from "../fixtures/publish-changed.ts";
import { expect, test } from "../fixtures/test.ts";

// The browser says in the console what did not come or threw.
test.use({ expectedConsole: [/./], storageState: async ({ member }, provide) => await provide(member) });

const remotes = [
  { name: "marketplace", title: "Marketplace", path: "/marketplace/models", own: "Models" },
  { name: "ai-workspace", title: "AI", path: "/ai/playground", own: "Playground" },
  { name: "data-engineering", title: "Data Engineering", path: "/data/datasets", own: "Datasets" },
] as const;

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });
const link = (page: Page, path: string) => page.locator(`nav[aria-label="Pages"] a[href="${path}"]`);

/** Has the registry in the page say that a remote was built for another AIWeb. */
async function makeUnfit(page: Page, name: string): Promise<void> {
  await changeDocument(page, (body) =>
    body.replace(/(<script type="application\/json" id="registry">)(.*?)(<\/script>)/, (_whole, before: string, json: string, after: string) => {
      const signed = JSON.parse(json);
      const registry = JSON.parse(signed.payload);
      for (const version of registry.remotes[name].versions) version.hostApi = "^9.0.0";
      return `${before}${JSON.stringify({ ...signed, payload: JSON.stringify(registry) }).replaceAll("<", String.raw`\u003c`)}${after}`;
    }),
  );
}

const everyFile = (name: string) => new RegExp(`/remotes/${name}/`);

type Fault = {
  what: string;
  begin: (page: Page, name: string) => Promise<void>;
  card: (title: string) => string;
};

const couldNot = (title: string) => `${title} could not be loaded`;
const stopped = (title: string) => `${title} stopped with an error`;

const faults: Fault[] = [
  { what: "missing", begin: async (page, name) => void (await page.route(everyFile(name), (route) => route.fulfill({ status: 404 }))), card: couldNot },
  {
    what: "slow",
    begin: async (page, name) => {
      await page.clock.install();
      await page.route(everyFile(name), () => new Promise<void>(() => undefined));
    },
    card: couldNot,
  },
  {
    what: "of another hash",
    begin: async (page, name) => {
      await page.route(everyFile(name), async (route: Route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()}\n;globalThis.tampered = true;` });
      });
    },
    card: couldNot,
  },
  { what: "for another AIWeb", begin: makeUnfit, card: couldNot },
  { what: "throwing when it is loaded", begin: (page, name) => publishChanged(page, name, (path, body) => (path === "remote-entry.js" ? `throw new Error("at load");${body}` : null)), card: couldNot },
  { what: "throwing when it is drawn", begin: (page, name) => publishChanged(page, name, (path, body) => (/\/(?:model-list|playground|dataset-list)-page-[^/]+\.js$/.test(path) ? throwing(body) : null)), card: stopped },
];

for (const { what, begin, card } of faults) {
  for (const { name, title, path, own } of remotes) {
    test(`${name}, ${what}: its card stands in its place, the shell and the others work, and Reload brings it back`, async ({ page }) => {
      const other = remotes.find((one) => one.name !== name) ?? remotes[0];
      await begin(page, name);
      await page.goto("/profile");
      await heading(page, "Profile").waitFor();
      await link(page, path).click();
      if (what === "slow") await page.clock.runFor(10_500);
      await expect(heading(page, card(title))).toBeVisible();
      await link(page, other.path).click();
      await expect(heading(page, other.own)).toBeVisible();
      expect(await page.evaluate(() => "tampered" in globalThis)).toBe(false);
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await page.goto(path);
      await expect(heading(page, own)).toBeVisible();
    });
  }
}
