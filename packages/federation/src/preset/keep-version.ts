import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { hostApiVersion } from "../host-api.ts";
import type { RemoteDefinition } from "./define-remote.ts";
import { entryFile, firstFilesOf, pageFilesOf, type PageFiles } from "./first-files.ts";
import { moveToVersion, sourceTime, writeRecord } from "./version-folder.ts";

/** Describes the newest build; the api composes /registry.json of these. */
const remoteRecordFile = "remote.json";

/** The plugin's manifest, as served from the version's folder. */
export const manifestFile = "mf-manifest.json";

/**
 * Vite plugin: moves a build into the folder of its immutable version, and writes remote.json, which names the version
 * and what the shell draws before it loads anything.
 */
export function keepVersion(remote: RemoteDefinition, { root, entry, folder, fresh }: { root: string; entry: string; folder: string; fresh: string }): Plugin {
  let first: string[] = [];
  let pages: PageFiles[] = [];
  return {
    name: "aiweb:keep-version",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        first = firstFilesOf(bundle);
        const file = join(root, entry);
        pages = pageFilesOf({ file, source: readFileSync(file, "utf8") }, bundle, first);
      },
    },
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        if (!existsSync(join(fresh, manifestFile))) {
          // the build failed, and says so itself
          return;
        }
        const version = await moveToVersion(root, folder, fresh);
        const [prefix = ""] = remote.routes;
        const served = (file: string) => `/remotes/${remote.name}/${version}/${file}`;
        await writeRecord(folder, remoteRecordFile, {
          name: remote.name,
          title: remote.title,
          owner: remote.owner,
          version,
          builtAt: sourceTime(root),
          manifestUrl: served(manifestFile),
          entryUrl: served(entryFile),
          hostApi: `^${hostApiVersion}`,
          order: remote.order,
          routes: remote.routes,
          navigation: remote.navigation,
          first: first.map(served),
          pages: pages.map(({ path, files }) => ({ path: `${prefix}/${path}`, files: files.map(served) })),
        });
      },
    },
  };
}
