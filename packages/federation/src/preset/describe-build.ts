import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { hostApiVersion } from "../host-api.ts";
import type { RemoteDefinition } from "./define-remote.ts";
import { backEndVersion } from "./shared-modules.ts";
import { entryFile, manifestFile } from "./container.ts";
import { firstFilesOf, pageFilesOf } from "./first-files.ts";

/** What the build says of itself; publishing reads it (remoteBuild in @aiweb/contracts). */
const descriptionFile = "remote.json";

/**
 * Vite plugin: writes remote.json, which says what the shell draws before it loads anything. It holds no version, time
 * or address: the same sources give the same bytes, and publishing names them.
 */
export function describeBuild(remote: RemoteDefinition, { root, entry }: { root: string; entry: string }): Plugin {
  return {
    name: "aiweb:describe-build",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const file = join(root, entry);
        const first = firstFilesOf(bundle, file);
        const pages = pageFilesOf({ file, source: readFileSync(file, "utf8") }, bundle, first);
        const [prefix = ""] = remote.routes;
        const { name, title, owner, order, routes, navigation } = remote;
        const build = {
          name,
          title,
          owner,
          entry: entryFile,
          manifest: manifestFile,
          hostApi: `^${hostApiVersion}`,
          backEnd: `^${backEndVersion(root)}`,
          order,
          routes,
          navigation,
          first,
          pages: pages.map(({ path, files }) => ({ path: `${prefix}/${path}`, files })),
        };
        this.emitFile({ type: "asset", fileName: descriptionFile, source: `${JSON.stringify(build, null, 2)}\n` });
      },
    },
  };
}
