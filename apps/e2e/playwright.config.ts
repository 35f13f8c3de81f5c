import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

// Undefined stands for Playwright's own.
const executablePath = process.env["CHROMIUM_PATH"] ?? ["/usr/bin/chromium"].find((file) => existsSync(file));

/** End to end in a real browser, against a whole AIWeb that the global set-up starts on a free port and stops after. */
export default defineConfig({
  testDir: "src",
  testMatch: "**/*.spec.ts",
  globalSetup: "./src/fixtures/start-aiweb.ts",
  outputDir: "../../test-results/e2e",
  // One AIWeb and two cores: the road's fine-tune wants them. Files run one after the other.
  workers: 1,
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
