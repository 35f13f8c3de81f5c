import type { Plugin } from "vite";

/**
 * What libraries carry along and AIWeb never reaches, cut out of the first page. Each cut is of an exactly pinned
 * version; one that no longer fits ends the build, so that an upgrade looks at it again.
 */
const cuts: { file: RegExp; find: string | RegExp; put: string }[] = [
  {
    // remotes are loaded by their entry, not by a snapshot made of manifests; the class is still made by hand in core.js
    file: /@module-federation\/runtime-core\/dist\/core\.js$/,
    find: "new SnapshotHandler(this)",
    put: "Object.assign(new DisabledSnapshotHandler(), { manifestCache: new Map() })",
  },
  {
    // the loader fetches a remote ahead by itself
    file: /@module-federation\/runtime-core\/dist\/utils\/preload\.js$/,
    find: /^[^]*export \{ defaultPreloadArgs, formatPreloadArgs, normalizePreloadExposes, preloadAssets \};[^]*$/,
    put: "export const defaultPreloadArgs = {}; export const formatPreloadArgs = () => []; export const normalizePreloadExposes = () => []; export const preloadAssets = () => undefined;",
  },
  {
    // every remote is a module and comes by import(); this is for the others
    file: /@module-federation\/sdk\/dist\/dom\.js$/,
    find: /function createScript\(info\) \{[^]*?\n\}\nfunction createLink/,
    put: 'function createScript() {\n  throw new Error("Only modules are loaded.");\n}\nfunction createLink',
  },
  {
    // the error's code and the address that explains it stay; the shell's own card says what happened
    file: /@module-federation\/error-codes\/dist\/desc\.mjs$/,
    find: /const runtimeDescMap = \{[^]*?\n\};/,
    put: "const runtimeDescMap = {};",
  },
  {
    // the runtime reads its own version from here, and would carry the whole file
    file: /@module-federation\/runtime\/package\.json$/,
    find: /^[^]*?("version": "[^"]+")[^]*$/,
    put: "{ $1 }",
  },
  {
    // compiles WebAssembly when it is loaded, which the page's policy refuses; hyparquet reads Snappy by itself
    file: /hyparquet-compressors\/src\/compressors\.js$/,
    find: /import \{ snappyUncompressor \} from 'hysnappy'\n([^]*?) {2}SNAPPY: snappyUncompressor\(\), \/\/ loads wasm\n/,
    put: "$1",
  },
  {
    // React has the hook of its own since version 18
    file: /use-sync-external-store\/shim\/index\.js$/,
    find: /^[^]*$/,
    put: 'module.exports = { useSyncExternalStore: require("react").useSyncExternalStore };',
  },
];

/** Vite plugin: applies the cuts. */
export function leanLibraries(): Plugin {
  return {
    name: "aiweb:lean-libraries",
    apply: "build",
    enforce: "pre",
    transform: {
      order: "pre",
      handler(code, id) {
        const path = id.split("?")[0] ?? id;
        const cut = cuts.find(({ file }) => file.test(path));
        if (cut === undefined) {
          return undefined;
        }
        const lean = code.replace(cut.find, cut.put);
        if (lean === code) {
          this.error(`${path} is not what it was: look at the cut in packages/federation/src/preset/lean-libraries.ts.`);
        }
        return { code: lean, map: null };
      },
    },
  };
}
