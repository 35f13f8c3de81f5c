import { join } from "node:path";
import { federation } from "@module-federation/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { UserConfigFnObject } from "vite";
import { precompress } from "./precompress.ts";
import { serverProxy } from "./server-proxy.ts";
import { sharedModules } from "./shared-modules.ts";

/** Stands in the built index.html where the api writes the nonce of each answer. */
export const noncePlaceholder = "__CSP_NONCE__";

/** The Vite configuration of the shell: it names no remote, those come from the registry at run time. */
export function shellConfig(options: { port: number }): UserConfigFnObject {
  return defineConfig(() => {
    const root = process.cwd();
    const folder = join(root, "dist");
    return {
      html: { cspNonce: noncePlaceholder },
      plugins: [
        react(),
        federation({
          name: "aiweb_shell",
          // beside the other files: the server offers what is under assets/ for good
          filename: "assets/remote-entry-[hash].js",
          remotes: {},
          shared: sharedModules(root, "shell"),
          // the default would fetch every remote at boot
          shareStrategy: "loaded-first",
          dts: false,
          experiments: { provideExternalRuntime: true },
        }),
        precompress(folder),
      ],
      server: { port: options.port, proxy: serverProxy() },
      build: { outDir: folder, target: "es2024", modulePreload: { polyfill: false }, chunkSizeWarningLimit: 4_000 },
    };
  });
}
