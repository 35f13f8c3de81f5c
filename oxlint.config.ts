import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "oxlint";

/** Every app that is loaded into the shell: one that was made a minute ago has the same boundaries. */
const REMOTES = readdirSync(join(import.meta.dirname, "apps")).filter((name) => name !== "shell" && existsSync(join(import.meta.dirname, "apps", name, "federation.config.ts")));

/** An engine's adapter has its driver for itself, and no other adapter. */
const DRIVERS = { duckdb: "@duckdb/*", postgres: "pg", mariadb: "mariadb" };

/**
 * Who may import whom (docs/adr/0002-boundaries.md). Each folder names the workspace packages it may import;
 * everything else of ours is an error there, and so is every library listed as never.
 */
const LAYERS: { folder: string; /** A part of it that has a boundary of its own. */ part?: string; mayImport: string[]; never?: string[] }[] = [
  { folder: "packages/contracts", mayImport: [], never: ["react", "kysely", "pg", "fastify", "node:*"] },
  { folder: "packages/ui", mayImport: [], never: ["@tanstack/react-router", "@tanstack/react-query", "@trpc/*", "@module-federation/*", "zod"] },
  { folder: "packages/query-model", mayImport: ["contracts"], never: ["react", "pg", "mariadb", "@duckdb/*", "fastify", "node:*"] },
  { folder: "packages/data-grid", mayImport: ["ui", "contracts"], never: ["@base-ui/*", "@trpc/*"] },
  { folder: "packages/data-engine", mayImport: ["contracts"], never: ["react", "kysely", ...Object.values(DRIVERS)] },
  ...Object.keys(DRIVERS).map((engine) => ({ folder: "packages/data-engine", part: engine, mayImport: ["contracts"], never: ["react", "kysely", ...Object.entries(DRIVERS).flatMap(([other, driver]) => (other === engine ? [] : [driver, `**/${other}/**`]))] })),
  { folder: "packages/data-engine", part: "conformance", mayImport: ["contracts"], never: ["react", "kysely"] },
  { folder: "packages/db", mayImport: ["contracts"], never: ["react", "@duckdb/*", "fastify"] },
  { folder: "packages/storage", mayImport: ["contracts"], never: ["react", "kysely", "pg"] },
  { folder: "packages/service", mayImport: ["contracts", "db"], never: ["react", "@duckdb/*"] },
  { folder: "packages/api-client", mayImport: ["contracts", "api/router"], never: ["@base-ui/*", "@tanstack/react-router"] },
  { folder: "packages/federation", mayImport: [], never: ["@base-ui/*"] },
  { folder: "apps/shell", mayImport: ["ui", "api-client", "contracts", "federation"], never: ["@base-ui/*"] },
  // of another remote only the links that it offers
  ...REMOTES.map((name) => ({ folder: `apps/${name}`, mayImport: ["ui", "data-grid", "api-client", "contracts", "federation", ...REMOTES.filter((other) => other !== name).map((other) => `${other}/links`)], never: ["@base-ui/*"] })),
  { folder: "services/api", mayImport: ["contracts", "db", "storage", "service", "data-engine"], never: ["react"] },
  { folder: "services/gateway", mayImport: ["contracts", "db", "service"], never: ["react"] },
  { folder: "services/jobs", mayImport: ["contracts", "db", "storage", "service", "data-engine"], never: ["react"] },
];

const OURS = ["contracts", "ui", "query-model", "data-grid", "data-engine", "db", "storage", "service", "api-client", "federation", "workspace", "shell", ...REMOTES, "api", "gateway", "jobs", "launcher"];

function boundaryOf({ folder, part, mayImport, never = [] }: (typeof LAYERS)[number]) {
  const own = folder.split("/")[1];
  const forbidden = OURS.filter((name) => !mayImport.includes(name) && name !== own).flatMap((name) => {
    const exceptions = mayImport.filter((allowed) => allowed.startsWith(`${name}/`)).map((allowed) => `!@aiweb/${allowed}`);
    return [`@aiweb/${name}`, `@aiweb/${name}/*`, ...exceptions];
  });
  return {
    files: [`${folder}/src/${part === undefined ? "" : `${part}/`}**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: forbidden, message: `${folder} may import only ${mayImport.map((name) => `@aiweb/${name}`).join(", ") || "nothing of ours"}.` },
            ...(never.length > 0 ? [{ group: never, message: `This library does not belong in ${folder}.` }] : []),
            { group: ["../../../../*/src/**", "**/apps/*/**"], message: "Import other packages by their name." },
          ],
        },
      ],
    },
  };
}

export default defineConfig({
  plugins: ["typescript", "unicorn", "oxc", "import", "react", "jsx-a11y", "promise", "node", "vitest"],
  categories: { correctness: "error", suspicious: "error" },
  ignorePatterns: ["**/dist/**", "**/node_modules/**", ".toolchain/**", ".aiweb/**", "storybook-static/**"],
  rules: {
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/ban-ts-comment": "error",
    "typescript/consistent-type-imports": "error",
    "typescript/switch-exhaustiveness-check": "error",
    "typescript/no-deprecated": "error",
    "import/no-cycle": "error",
    "no-console": "error",
    "no-debugger": "error",
    "eqeqeq": ["error", "always", { null: "ignore" }],
    // Arrays sorted or turned here are fresh ones; the spread copy that the rules ask for is a second one.
    "unicorn/no-array-sort": "off",
    "unicorn/no-array-reverse": "off",
    // BroadcastChannel's postMessage has no target origin; the rule takes it for a window's.
    "unicorn/require-post-message-target-origin": "off",
    "promise/always-return": "off",
    "promise/no-callback-in-promise": "off",
    "unicorn/prefer-add-event-listener": "off",
    // Tests infer a mock's type from what it wraps.
    "vitest/require-mock-type-parameters": "off",
    // Control characters are named where they are refused.
    "no-control-regex": "off",
    // Kysely's and the router's objects hand out functions that are bound already.
    "typescript/unbound-method": "off",
    "prefer-const": "error",
    // Express's: Fastify awaits what a handler returns.
    "oxc/no-async-endpoint-handlers": "off",
    // The second argument is the message that a failure shows.
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
    // tRPC keeps what it knows of a procedure there.
    "no-underscore-dangle": ["error", { allow: ["_def"] }],
    "react/react-in-jsx-scope": "off",
    // Style sheets and polyfills are imported for their effect.
    "import/no-unassigned-import": "off",
    "import/no-named-as-default-member": "off",
    // A list without bullets needs role="list" for VoiceOver; status and log regions have no tag of their own.
    "jsx-a11y/prefer-tag-over-role": "off",
    "jsx-a11y/no-redundant-roles": "off",
    // A scrolling region must take focus (axe: scrollable-region-focusable).
    "jsx-a11y/no-noninteractive-tabindex": "off",
    "unicorn/consistent-function-scoping": "off",
    // A table's cell is a render prop.
    "react/no-unstable-nested-components": ["error", { allowAsProps: true }],
    "no-unused-vars": ["error", { ignoreRestSiblings: true, argsIgnorePattern: "^_" }],
    // TypeScript's noImplicitReturns knows exhaustive switches; this rule does not.
    "typescript/consistent-return": "off",
    // A dependency may stand there to run again: an arrival, a new set of columns.
    "react/memo-dependencies": "off",
    "react/exhaustive-effect-dependencies": "off",
    "react/rules-of-hooks": "error",
    "react/no-danger": "error",
    "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
  },
  jsPlugins: ["./packages/workspace/lint/raw-paths.ts"],
  overrides: [
    ...LAYERS.map(boundaryOf),
    // Stories stand at addresses, and tests compare with them.
    { files: [...REMOTES, "shell"].map((name) => `apps/${name}/src/**/*.{ts,tsx}`), rules: { "aiweb/raw-paths": "error" } },
    { files: ["apps/*/src/**/*.{stories,test}.{ts,tsx}"], rules: { "aiweb/raw-paths": "off" } },
    // The model reads and writes nothing; its tests read the published examples and ask real engines.
    { files: ["packages/query-model/src/**/*.test.ts", "packages/query-model/src/testing/**/*.ts"], rules: { "no-restricted-imports": "off" } },
    // A Playwright fixture that needs no other takes an empty pattern.
    { files: ["apps/e2e/**/*.ts"], rules: { "no-empty-pattern": "off" } },
  ],
});
