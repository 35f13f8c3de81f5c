import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What the plugin's `shared` option takes for one module. */
type SharedModule = { singleton: boolean; requiredVersion: string; strictVersion: boolean; version: string; import: false };

/** Modules that hold state: there may be one copy of each on a page, and of the very version tried together. */
export const singletons = ["react", "react-dom", "@tanstack/react-router", "@tanstack/react-query", "@aiweb/api-client"] as const;
type Singleton = (typeof singletons)[number];

/** The version of each shared module that the shell's build found installed. */
export type SharedVersions = Readonly<Record<Singleton, string>>;

function installed(root: string, name: string, field: "version" | "backEnd"): string {
  const found: unknown = JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8"));
  const value: unknown = typeof found === "object" && found !== null ? new Map(Object.entries(found)).get(field) : undefined;
  if (typeof value === "string") {
    return value;
  }
  throw new Error(`${name} has no ${field} in ${root}/node_modules.`);
}

function installedVersion(root: string, name: string): string {
  return installed(root, name, "version");
}

/** The version of the back end's contract that the api client at `root` speaks. */
export function backEndVersion(root: string): string {
  return installed(root, "@aiweb/api-client", "backEnd");
}

/** The versions of the shared modules that `root` is built with. */
export function sharedVersions(root: string): SharedVersions {
  return {
    react: installedVersion(root, "react"),
    "react-dom": installedVersion(root, "react-dom"),
    "@tanstack/react-router": installedVersion(root, "@tanstack/react-router"),
    "@tanstack/react-query": installedVersion(root, "@tanstack/react-query"),
    "@aiweb/api-client": installedVersion(root, "@aiweb/api-client"),
  };
}

/**
 * What a remote asks of the shell, which always has it; a remote ships no copy, and on its own it is built without
 * federation. The design system is not in it: each build takes along the parts that it draws, which is less than the whole.
 */
export function sharedModules(root: string): Record<string, SharedModule> {
  return Object.fromEntries(Object.entries(sharedVersions(root)).map(([name, version]) => [name, { singleton: true, strictVersion: true, version, requiredVersion: `^${version}`, import: false }]));
}
