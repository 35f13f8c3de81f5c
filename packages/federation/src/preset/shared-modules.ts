import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";

/** Modules that hold state: there may be one copy of each on a page, and of the very version tried together. */
const singletons = ["react", "react-dom", "@tanstack/react-router", "@tanstack/react-query", "@aiweb/api-client"] as const;
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

/** The names that a file exports by lists (`export { a, b as c } from "…"`); types are not counted. */
export function exportedNames(source: string): string[] {
  const lists = [...source.matchAll(/export\s*\{([^}]*)\}/g)].flatMap(([, list = ""]) => list.split(","));
  return lists.flatMap((one) => one.trim().split(/\s+as\s+/).at(-1) ?? "").filter((name) => name !== "" && !name.startsWith("type "));
}

/** A shared module as a remote's build sees it: what it may import of it, and where that is decided. */
export type SharedModule = { name: Singleton; names: readonly string[]; listedIn: string };

/**
 * What a remote may import of the shell's copies. Of React's packages everything, as in production; of the others what
 * their files list: the shell carries no more of the libraries. Sources in the workspace, JavaScript in the packages.
 */
export function sharedModules(root: string): SharedModule[] {
  const require = createRequire(join(root, "package.json"));
  const ofReact = (name: "react" | "react-dom"): SharedModule => {
    const file = join(root, "node_modules", name, "cjs", `${name}.production.js`);
    const exported: unknown = require(file);
    return { name, names: ["default", ...Object.keys(Object(exported))], listedIn: file };
  };
  const listed = (name: Singleton, file: string): SharedModule => ({ name, names: exportedNames(readFileSync(file, "utf8")), listedIn: file });
  const ofTheShell = (library: string): string => join(import.meta.dirname, "../shared", `${library}${extname(import.meta.filename)}`);
  return [
    ofReact("react"),
    ofReact("react-dom"),
    listed("@tanstack/react-router", ofTheShell("react-router")),
    listed("@tanstack/react-query", ofTheShell("react-query")),
    listed("@aiweb/api-client", require.resolve("@aiweb/api-client")),
  ];
}
