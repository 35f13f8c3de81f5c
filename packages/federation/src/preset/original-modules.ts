import { fileURLToPath, pathToFileURL } from "node:url";
import type { Plugin } from "vite";

const prefix = "original:";

/** Vite plugin: `original:NAME` is the package NAME itself, past the federation plugin, which would answer with the shared one. */
export function originalModules(): Plugin {
  return {
    name: "aiweb:original-modules",
    enforce: "pre",
    resolveId: {
      order: "pre",
      async handler(source, importer) {
        if (!source.startsWith(prefix) || importer === undefined) {
          return undefined;
        }
        return fileURLToPath(import.meta.resolve(source.slice(prefix.length), pathToFileURL(importer)));
      },
    },
  };
}
