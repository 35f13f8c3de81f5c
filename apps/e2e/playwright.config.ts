import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

// Undefined stands for Playwright's own.
const executablePath = process.env["CHROMIUM_PATH"] ?? ["/usr/bin/chromium"].find((file) => existsSync(file));

/** End to end in a real browser, against a whole AIWeb that the global set-up starts on a free port and stops after. */
export default defineConfig({
  testDir: "src",
  // The road begins first, and has one of the two workers to itself: most of it is waiting for a fine-tune.
  projects: [
    { name: "road", testMatch: "road/*.spec.ts" },
    { name: "pages", testMatch: "**/*.spec.ts", testIgnore: "road/*.spec.ts" },
  ],
  globalSetup: "./src/fixtures/start-aiweb.ts",
  outputDir: "../../test-results/e2e",
  // One AIWeb and two cores, of which the road's fine-tune leaves what it is asked for.
  workers: 2,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: "en-GB",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
    },
  },
});
