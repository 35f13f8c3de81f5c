export { defineRemote } from "./define-remote.ts";
export type { RemoteDefinition, RemoteNavigation } from "./define-remote.ts";
export { remoteConfig } from "./remote-config.ts";
export { noncePlaceholder, shellConfig } from "./shell-config.ts";
export type { SharedVersions } from "./shared-modules.ts";
