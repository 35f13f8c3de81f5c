import path from "node:path";
import { createLogger, createServer } from "vite";
import type { ViteDevServer } from "vite";
import { signInAsNewcomer } from "../fixtures/sign-in.ts";
import { aiwebUrl, expect, test } from "../fixtures/test.ts";

const apps = path.resolve(import.meta.dirname, "../../..");

/** `vite` in a remote's folder as on its first day, its calls handed to the AIWeb under test; and what it complained of. */
async function startCold(remote: string, cacheDir: string): Promise<{ server: ViteDevServer; origin: string; complaints: string[] }> {
  process.env["AIWEB_ORIGIN"] = aiwebUrl();
  const complaints: string[] = [];
  const customLogger = createLogger("silent");
  for (const level of ["warn", "error"] as const) customLogger[level] = (message) => complaints.push(message);
  const root = path.join(apps, remote);
  const server = await createServer({ root, configFile: path.join(root, "vite.config.ts"), cacheDir, customLogger, server: { port: 0 } });
  await server.listen();
  const [origin] = server.resolvedUrls?.local ?? [];
  if (origin === undefined) throw new Error("It listens nowhere.");
  return { server, origin, complaints };
}

const remotes = [
  { remote: "marketplace", first: "Models", next: "Data" },
  { remote: "ai-workspace", first: "Playground", next: "My models" },
  { remote: "data-engineering", first: "Datasets", next: "New dataset" },
];

test("each remote runs on its own in development, and keeps title and focus as in the shell", async ({ page }, info) => {
  test.setTimeout(5 * 60_000);
  await signInAsNewcomer(page);
  for (const { remote, first, next } of remotes) {
    await test.step(remote, async () => {
      const { server, origin, complaints } = await startCold(remote, info.outputPath(`vite-${remote}`));
      try {
        await page.goto(origin, { timeout: 2 * 60_000 });
        await expect(page).toHaveTitle(`${first} · AIWeb`);
        await page.getByRole("link", { name: next }).first().click();
        await expect(page.getByRole("heading", { level: 1, name: next })).toBeFocused();
        await expect(page).toHaveTitle(`${next} · AIWeb`);
      } finally {
        // What the page still listens to would break off under it.
        await page.goto("about:blank");
        await server.close();
      }
      expect(complaints).toEqual([]);
    });
  }
});
