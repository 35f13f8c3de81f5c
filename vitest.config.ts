import { defineConfig } from "vitest/config";

const exclude = ["**/node_modules/**", "**/dist/**", "**/.toolchain/**"];

export default defineConfig({
  test: {
    projects: [
      ".storybook/vitest.config.ts",
      {
        test: {
          name: "unit",
          include: ["{apps,packages,services}/**/src/**/*.test.{ts,tsx}"],
          exclude: [...exclude, "**/*.integration.test.ts", "apps/e2e/**"],
          // Children with limits and real sockets: slow only on a machine that is busy elsewhere.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "integration",
          include: ["{packages,services}/**/src/**/*.integration.test.ts"],
          exclude,
          globalSetup: ["packages/db/src/testing/postgres.global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
