import { join, relative } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { containerName } from "../runtime/container-name.ts";
import { chunkOf, withImports, withStyles } from "./first-files.ts";
import { sharedModules, sharedVersions, type SharedModule } from "./shared-modules.ts";

/** A remote's entry script, by which the shell loads it. */
export const entryFile = "remote-entry.js";
/** What tools of Module Federation read of a build; it lies beside the entry. */
export const manifestFile = "mf-manifest.json";

/** The entry, as the bundler's input. */
export const containerModule = "virtual:aiweb-container";
const SHARED = "\0shared by the shell: ";
/** What of this package runs in the page before all else of the remote. */
const SCOPE = "@aiweb/federation/container";

/** The two functions that make a script a container of Module Federation: the page shares its modules by `init`, and takes what is exposed by `get`. */
function containerCode(exposes: Readonly<Record<string, string>>, ranges: Readonly<Record<string, string>>): string {
  const modules = Object.entries(exposes).map(([name, file]) => `${JSON.stringify(name)}: () => import(${JSON.stringify(file)}),`);
  return `
    import { takeShared } from ${JSON.stringify(SCOPE)};
    const modules = { ${modules.join("\n")} };
    export const init = (scope) => takeShared(scope, ${JSON.stringify(ranges)});
    export async function get(name) {
      const load = modules[name];
      if (load === undefined) throw new Error("The remote exposes no " + name + ".");
      const module = await load();
      return () => module;
    }`;
}

/** Each name by a call that the bundler may drop, or keep, alone. */
function sharedCode({ name, names }: SharedModule): string {
  const lines = names.map((key) => `export ${key === "default" ? "default" : `const ${key} =`} /* @__PURE__ */ shared(${JSON.stringify(name)}, ${JSON.stringify(key)});`);
  return [`import { shared } from ${JSON.stringify(SCOPE)};`, ...lines].join("\n");
}

/** The manifest as Module Federation's own builds write it, as far as it says something here. */
function manifestOf(name: string, { exposes, ranges, bundle }: { exposes: Readonly<Record<string, string>>; ranges: Readonly<Record<string, string>>; bundle: Rolldown.OutputBundle }): object {
  const exposed = Object.entries(exposes).map(([path, file]) => {
    const chunk = chunkOf(bundle, file);
    const files = chunk === undefined ? [] : withStyles(bundle, withImports(bundle, [chunk.fileName]));
    const sync = (ending: string) => files.filter((one) => one.endsWith(ending));
    const exposedName = path.slice("./".length);
    return { id: `${name}:${exposedName}`, name: exposedName, path, assets: { js: { sync: sync(".js"), async: [] }, css: { sync: sync(".css"), async: [] } } };
  });
  const nothing = { js: { sync: [], async: [] }, css: { sync: [], async: [] } };
  return {
    id: name,
    name,
    metaData: { name, type: "app", buildInfo: { buildVersion: "", buildName: name }, remoteEntry: { name: entryFile, path: "", type: "module" }, types: { path: "", name: "" }, globalName: name, publicPath: "auto" },
    shared: Object.entries(ranges).map(([module, requiredVersion]) => ({ id: `${name}:${module}`, name: module, version: requiredVersion.slice(1), singleton: true, requiredVersion, assets: nothing })),
    remotes: [],
    exposes: exposed,
  };
}

/**
 * Vite plugin: makes a remote's build a container of Module Federation that takes React, router, query client and api
 * client from the page, and has no copy of its own. A name that the shell does not share ends the build.
 */
export function container(remote: string, { root, exposes }: { root: string; exposes: Readonly<Record<string, string>> }): Plugin {
  const name = containerName(remote);
  const ranges = Object.fromEntries(Object.entries(sharedVersions(root)).map(([module, version]) => [module, `^${version}`]));
  const modules = new Map<string, SharedModule>(sharedModules(root).map((one) => [one.name, one]));
  const files = Object.fromEntries(Object.entries(exposes).map(([path, file]) => [path, join(root, file)]));
  // the bundler names it where somebody imports what is not listed
  const idOf = ({ name: module, listedIn }: SharedModule): string => `${SHARED}${module}, by ${relative(root, listedIn)}`;
  const byId = new Map([...modules.values()].map((one) => [idOf(one), one]));
  return {
    name: "aiweb:container",
    apply: "build",
    enforce: "pre",
    resolveId(source) {
      const module = modules.get(source);
      return source === containerModule ? `\0${containerModule}` : module === undefined ? undefined : idOf(module);
    },
    load(id) {
      const module = byId.get(id);
      if (module !== undefined) return { code: sharedCode(module), moduleSideEffects: false };
      return id === `\0${containerModule}` ? containerCode(files, ranges) : undefined;
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const early = withImports(bundle, [entryFile]).find((chunk) => bundle[chunk]?.type === "chunk" && bundle[chunk].moduleIds.some((id) => byId.has(id)));
        if (early !== undefined) this.error(`${early} would run before the page's modules are taken: the entry may only import the chunk named start.`);
        this.emitFile({ type: "asset", fileName: manifestFile, source: `${JSON.stringify(manifestOf(name, { exposes: files, ranges, bundle }), null, 2)}\n` });
      },
    },
  };
}
