import { join } from "node:path";
import { federation } from "@module-federation/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { UserConfigFnObject } from "vite";
import { containerName } from "../runtime/container-name.ts";
import type { RemoteDefinition } from "./define-remote.ts";
import { precompress } from "./precompress.ts";
import { manifestFile, remoteRecord } from "./remote-record.ts";
import { serverProxy } from "./server-proxy.ts";
import { sharedModules } from "./shared-modules.ts";

/**
 * The Vite configuration of a remote. `vite build` makes the federated module alone;
 * `vite` serves src/standalone without federation, because a federated remote opened on its own waits for a host.
 */
export function remoteConfig(remote: RemoteDefinition): UserConfigFnObject {
  return defineConfig(({ command }) => {
    const root = process.cwd();
    const folder = join(root, "dist");
    if (command === "serve") {
      return { plugins: [react()], server: { port: remote.port, proxy: serverProxy() } };
    }
    return {
      // relative, so that files and styles resolve under /remotes/NAME/VERSION/ wherever that is served
      base: "./",
      plugins: [
        react(),
        federation({
          name: containerName(remote.name),
          filename: "remote-entry.js",
          exposes: { "./routes": "./src/expose/routes.tsx" },
          shared: sharedModules(root, "remote"),
          shareStrategy: "loaded-first",
          manifest: { fileName: manifestFile },
          dts: false,
          experiments: { externalRuntime: true },
        }),
        remoteRecord(remote, root, folder),
        precompress(folder),
      ],
      build: {
        outDir: folder,
        target: "es2024",
        modulePreload: { polyfill: false },
        // the exposed module is the only way in: no page of its own
        rolldownOptions: { input: "src/expose/routes.tsx" },
        chunkSizeWarningLimit: 900,
      },
    };
  });
}
