import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const exclude = ["**/node_modules/**", "**/dist/**", "**/.toolchain/**"];

const POSTGRES = "packages/db/src/testing/postgres.global-setup.ts";

/** Tests against real servers, which the global set-ups find or start for the run. */
const integration = (name: string, include: string[], excluded: string[], globalSetup: string[]): TestProjectInlineConfiguration => ({
  test: {
    name,
    include,
    exclude: excluded,
    globalSetup,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      ".storybook/vitest.config.ts",
      {
        test: {
          name: "unit",
          include: ["{apps,packages,services}/**/src/**/*.test.{ts,tsx}", "packages/workspace/**/*.test.ts"],
          exclude: [...exclude, "**/*.integration.test.ts", "apps/e2e/**"],
          // Children with limits and real sockets: slow only on a machine that is busy elsewhere.
          testTimeout: 20_000,
        },
      },
      integration("integration", ["{packages,services}/**/src/**/*.integration.test.ts", "packages/workspace/**/*.integration.test.ts"], [...exclude, "**/*.ray.integration.test.ts"], [POSTGRES, "packages/query-model/src/testing/mariadb.global-setup.ts"]),
      // A real cluster of two nodes: minutes of waiting for processes, so that it runs beside the others.
      integration("ray", ["services/**/src/**/*.ray.integration.test.ts"], exclude, [POSTGRES]),
    ],
  },
});
