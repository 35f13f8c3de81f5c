import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { UserConfigFnObject } from "vite";
import { buildForProduction } from "./build-for-production.ts";
import { boundStyles } from "./bound-styles.ts";
import type { RemoteDefinition } from "./define-remote.ts";
import { container, containerModule, entryFile } from "./container.ts";
import { describeBuild } from "./describe-build.ts";
import { precompress } from "./precompress.ts";
import { inlineSmallChunks } from "./inline-small-chunks.ts";
import { leanLibraries } from "./lean-libraries.ts";
import { pressFirstPage } from "./press-first-page.ts";
import { serverProxy } from "./server-proxy.ts";

/** Where a remote lies, where that is not the current folder. */
export type RemotePlace = { root?: string; entry?: string; outDir?: string };

/** What runs before the page's modules are taken: the remote's other code reads those as soon as it runs. */
const start = /(?:packages\/federation\/src|@aiweb\/federation\/dist)\/(?:container|runtime)\/|rolldown\/runtime|vite\/preload-helper/;
/** What every page of a remote begins with: files right in src/app; its folders are what some pages load, with the libraries that they need. All its styles, a few KB: one request instead of three. */
const firstFrame = /\/src\/(?:expose\/(?!widgets\/)|app\/[^/]+$)|-(?:search|words)\.ts$|(?:packages\/federation\/src|@aiweb\/federation\/dist)\/|\.css$/;
/** Parts that bring a library along, or belong to what opens later: those who draw them fetch them. */
const heavyParts = /(?:packages\/ui\/src|@aiweb\/ui\/dist)\/(?:entries|components\/(?:chat|code-editor|command-palette|diff-view|form|line-chart|markdown|number-field|overlays|tree))\//;
/** Parts that pages have in common. */
const sharedParts = new RegExp(`^(?!.*${heavyParts.source}).*(?:(?:packages/ui/src|@aiweb/ui/dist)/|node_modules/lucide-react/)`);

/** Where the routes of a remote are, unless it says otherwise. */
const routesFile = "src/expose/routes.tsx";

/** Parts for the pages of other remotes: each file of the folder `widgets` beside the routes is exposed by its name. */
function widgetsOf(root: string, entry: string): Record<string, string> {
  const folder = join(dirname(entry), "widgets");
  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).filter((file) => /^[a-z0-9-]+\.tsx$/.test(file)).toSorted() : [];
  return Object.fromEntries(files.map((file) => [`./widgets/${file.replace(/\.tsx$/, "")}`, `./${folder}/${file}`]));
}

/** What other apps may load of a remote: its routes and its widgets, by the federation's name. */
export function exposedOf(root: string, entry: string = routesFile): Record<string, string> {
  return { "./routes": `./${entry}`, ...widgetsOf(root, entry) };
}

/**
 * The Vite configuration of a remote. `vite build` makes the federated module alone;
 * `vite` serves src/standalone without federation, because a federated remote opened on its own waits for a host.
 */
export function remoteConfig(remote: RemoteDefinition, place: RemotePlace = {}): UserConfigFnObject {
  return defineConfig(({ command }) => {
    const root = place.root ?? process.cwd();
    const folder = place.outDir ?? join(root, "dist");
    const entry = place.entry ?? routesFile;
    if (command === "serve") {
      return { plugins: [react()], server: { port: remote.port, proxy: serverProxy() } };
    }
    buildForProduction();
    return {
      root,
      // relative, so that files and styles resolve under /remotes/NAME/VERSION/ wherever that is served
      base: "./",
      plugins: [
        container(remote.name, { root, exposes: exposedOf(root, entry) }),
        leanLibraries(),
        react(),
        inlineSmallChunks(),
        pressFirstPage(),
        boundStyles(),
        describeBuild(remote, { root, entry }),
        precompress(folder),
      ],
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: "es2024",
        modulePreload: { polyfill: false },
        // the exposed module is the only way in: no page of its own
        rolldownOptions: {
          input: containerModule,
          preserveEntrySignatures: "strict",
          output: {
            entryFileNames: entryFile,
            codeSplitting: {
              groups: [
                { name: "start", test: start },
                { name: "frame", test: firstFrame },
                { name: "parts", test: sharedParts, minShareCount: 2 },
              ],
            },
          },
        },
        chunkSizeWarningLimit: 900,
      },
    };
  });
}
