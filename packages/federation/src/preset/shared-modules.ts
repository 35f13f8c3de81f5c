import { readFileSync } from "node:fs";
import { join } from "node:path";
import { trimmedLibraries } from "./check-shared-names.ts";

/** What the plugin's `shared` option takes for one module. */
export type SharedModule = { singleton: boolean; requiredVersion: string; strictVersion: boolean; version?: string; import?: false | string };

/** Modules that hold state: there may be one copy of each on a page, and of the very version tried together. */
export const singletons = ["react", "react-dom", "@tanstack/react-router", "@tanstack/react-query", "@aiweb/api-client"] as const;

type Role = "shell" | "shell in development" | "remote";

/** What a build itself offers of a library: a remote nothing, the shell of a large one a list of what is used of it. */
function offered(name: string, role: Role): { import?: string | false } {
  if (role === "remote") {
    return { import: false };
  }
  const file = role === "shell" ? trimmedLibraries[name] : undefined;
  return file === undefined ? {} : { import: file };
}

function installedVersion(root: string, name: string): string {
  const found: unknown = JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8"));
  if (typeof found === "object" && found !== null && "version" in found && typeof found.version === "string") {
    return found.version;
  }
  throw new Error(`${name} has no version in ${root}/node_modules.`);
}

/**
 * The one map of shared modules, the same in the shell and in every remote. A remote ships no copy of the
 * singletons: the shell always has them, and on its own a remote is built without federation.
 * The design system is not in it: each build takes along the parts that it draws, which is less than the whole.
 */
export function sharedModules(root: string, role: Role): Record<string, SharedModule> {
  const shared: Record<string, SharedModule> = {};
  for (const name of singletons) {
    const version = installedVersion(root, name);
    shared[name] = { singleton: true, strictVersion: true, version, requiredVersion: `^${version}`, ...offered(name, role) };
  }
  return shared;
}
