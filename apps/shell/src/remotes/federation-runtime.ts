import * as react from "react";
import * as reactDom from "react-dom";
import { createInstance } from "@module-federation/runtime";
import * as runtimeCore from "@module-federation/runtime/core";
import * as apiClient from "@aiweb/api-client";
import * as reactQuery from "@aiweb/federation/shared/react-query";
import * as reactRouter from "@aiweb/federation/shared/react-router";
import type { SharedVersions } from "@aiweb/federation/preset";
import type { FederationRuntime } from "@aiweb/federation/runtime";

/** Written into the code by the shell's build. */
declare const SHARED_VERSIONS: SharedVersions;

const modules: Record<keyof SharedVersions, object> = {
  react,
  "react-dom": reactDom,
  "@tanstack/react-query": reactQuery,
  "@tanstack/react-router": reactRouter,
  "@aiweb/api-client": apiClient,
};

function offer(name: keyof SharedVersions) {
  const version = SHARED_VERSIONS[name];
  return { version, scope: "default", lib: () => modules[name], shareConfig: { singleton: true, strictVersion: true, requiredVersion: `^${version}` } };
}

/**
 * The federation's runtime with what the shell shares. The shell is built without the federation's plugin: its own
 * imports are plain ones, in two files, where the plugin would fetch each shared module by itself, one after the other.
 */
export function createFederationRuntime(): Pick<FederationRuntime, "register" | "load"> {
  // remotes that the federation's own plugin built find the runtime here (its `externalRuntime`), and carry none of their own
  Object.assign(globalThis, { _FEDERATION_RUNTIME_CORE: runtimeCore });
  const runtime = createInstance({
    name: "aiweb_shell",
    remotes: [],
    // the default would fetch every remote at boot
    shareStrategy: "loaded-first",
    shared: {
      react: offer("react"),
      "react-dom": offer("react-dom"),
      "@tanstack/react-query": offer("@tanstack/react-query"),
      "@tanstack/react-router": offer("@tanstack/react-router"),
      "@aiweb/api-client": offer("@aiweb/api-client"),
    },
  });
  return {
    register: (container, entry) => runtime.registerRemotes([{ name: container, entry: new URL(entry, location.origin).href, type: "module" }], { force: true }),
    load: (id) => runtime.loadRemote<unknown>(id),
  };
}
