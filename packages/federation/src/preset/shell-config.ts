import { join } from "node:path";
import { federation } from "@module-federation/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { UserConfigFnObject } from "vite";
import { preloadFirstFiles } from "./first-files.ts";
import { leanLibraries } from "./lean-libraries.ts";
import { originalModules } from "./original-modules.ts";
import { precompress } from "./precompress.ts";
import { pressFirstPage } from "./press-first-page.ts";
import { serverProxy } from "./server-proxy.ts";
import { sharedModules } from "./shared-modules.ts";

/** Stands in the built index.html where the api writes the nonce of each answer. */
export const noncePlaceholder = "__CSP_NONCE__";

/**
 * What every page of the shell begins with, in two files: they compress better than forty, and need fewer requests.
 * The libraries are shared modules and must be there before the frame, which waits for them; so they stay apart.
 */
const firstLibraries = /node_modules\/(?:react|react-dom|scheduler|@tanstack\/(?:react-router|router-core|history|store|react-store|react-query|query-core))\//;
const firstFrame = new RegExp(
  [
    "lucide-react/dist/esm/(?:Icon|context|createLucideIcon|defaultAttributes|shared/)",
    "apps/shell/src/(?:app/(?!app-notices|connection-notice)|remotes/|features/navigation/navigation-groups)",
    "packages/federation/src/(?!preset|shared)",
    "packages/ui/src/(?:class-names|components/(?:app-shell|account-mark|button|icon|kbd|link|page|skeleton|state-screens|visually-hidden)/)",
  ].join("|"),
);

/** The Vite configuration of the shell: it names no remote, those come from the registry at run time. */
export function shellConfig(options: { port: number }): UserConfigFnObject {
  return defineConfig(({ command }) => {
    const root = process.cwd();
    const folder = join(root, "dist");
    return {
      html: { cspNonce: noncePlaceholder },
      plugins: [
        originalModules(),
        leanLibraries(),
        react(),
        federation({
          name: "aiweb_shell",
          // beside the other files: the server offers what is under assets/ for good
          filename: "assets/remote-entry-[hash].js",
          remotes: {},
          shared: sharedModules(root, command === "build" ? "shell" : "shell in development"),
          // the default would fetch every remote at boot
          shareStrategy: "loaded-first",
          dts: false,
          // remotes are loaded by their entry, which the loader reads from the manifest itself: 6 KB less
          disableSnapshot: true,
          experiments: { provideExternalRuntime: true },
        }),
        preloadFirstFiles(),
        pressFirstPage(),
        precompress(folder),
      ],
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
