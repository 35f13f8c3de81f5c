import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { UserConfigFnObject } from "vite";
import { buildForProduction } from "./build-for-production.ts";
import { inlineSmallChunks } from "./inline-small-chunks.ts";
import { preloadFont } from "./preload-font.ts";
import { leanLibraries } from "./lean-libraries.ts";
import { precompress } from "./precompress.ts";
import { pressFirstPage } from "./press-first-page.ts";
import { serverProxy } from "./server-proxy.ts";
import { sourceRemotes } from "./source-remotes.ts";
import { sharedVersions } from "./shared-modules.ts";
import { writeIntegrity } from "./write-integrity.ts";

/** Stands in the built index.html where the api writes the nonce of each answer. */
export const noncePlaceholder = "__CSP_NONCE__";

/**
 * What every page of the shell begins with, in two files: they compress better than forty, and need fewer requests.
 * The libraries change seldom; a new AIWeb leaves them in browsers' caches.
 */
const firstLibraries = /node_modules\/(?:react|react-dom|scheduler|@module-federation\/[\w-]+|@trpc\/[\w-]+|@tanstack\/(?:react-router|router-core|history|store|react-store|react-query|query-core))\/|rolldown\/runtime|vite\/preload-helper/;
const firstFrame = new RegExp(
  [
    "lucide-react/dist/esm/(?:Icon|context|createLucideIcon|defaultAttributes|shared/)",
    "apps/shell/src/(?:main|app/(?!app-notices|connection-notice)|remotes/|features/navigation/navigation-groups)",
    "packages/(?:api-client|federation)/src/(?!preset)",
    "packages/ui/src/(?:class-names|toasts/toast\\.|components/(?:app-shell|account-mark|button|copy-button|icon|kbd|link|noun-tile|page|skeleton|state-screens|visually-hidden)/)",
  ].join("|"),
);

/** The Vite configuration of the shell: it names no remote, those come from the registry at run time. */
export function shellConfig(options: { port: number }): UserConfigFnObject {
  return defineConfig(({ command }) => {
    if (command === "build") buildForProduction();
    const root = process.cwd();
    const folder = join(root, "dist");
    return {
      html: { cspNonce: noncePlaceholder },
      define: {
        SHARED_VERSIONS: JSON.stringify(sharedVersions(root)),
        // switches of the federation's runtime: remotes are loaded by their entry, which the loader reads from the manifest itself
        FEDERATION_OPTIMIZE_NO_SNAPSHOT_PLUGIN: "true",
        ENV_TARGET: JSON.stringify("web"),
      },
      plugins: [leanLibraries(), react(), preloadFont(), sourceRemotes(root), inlineSmallChunks(), pressFirstPage(), writeIntegrity(folder), precompress(folder)],
      server: { port: options.port, proxy: serverProxy() },
      build: {
        outDir: folder,
        target: "es2024",
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 4_000,
        rolldownOptions: {
          // tRPC's files only define things; unused ones (its WebSocket link) may go
          treeshake: { moduleSideEffects: [{ test: /node_modules\/@trpc\//, sideEffects: false }] },
          output: {
            codeSplitting: {
              groups: [
                { name: "libraries", test: firstLibraries },
                { name: "frame", test: firstFrame },
              ],
            },
          },
        },
      },
    };
  });
}
