import { existsSync } from "node:fs";
import { join } from "node:path";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defineProject } from "vitest/config";

const executablePath = process.env["CHROMIUM_PATH"] ?? (existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : undefined);

/** Every story, run in a real browser with its play function, then checked by axe. */
export default defineProject({
  plugins: [storybookTest({ configDir: import.meta.dirname })],
  // What stories import is found before they run: a library found in between would reload the page under a test.
  optimizeDeps: { entries: ["packages/*/src/**/*.stories.tsx", "apps/*/src/**/*.stories.tsx"] },
  test: {
    name: "storybook",
    setupFiles: [join(import.meta.dirname, "vitest.setup.ts")],
    testTimeout: 30_000,
    // Two pages at once: a story waits as often as it computes.
    maxWorkers: 2,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          ...(executablePath === undefined ? {} : { executablePath }),
          args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        },
      }),
      instances: [{ browser: "chromium", viewport: { width: 1280, height: 800 } }],
    },
  },
});
