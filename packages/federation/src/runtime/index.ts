export { containerName } from "./container-name.ts";
export { servesHostApi } from "./host-api-range.ts";
export { RemoteLoadError, createRemoteLoader } from "./load-remote.ts";
export type { FederationRuntime, RemoteLoader, RemoteSource } from "./load-remote.ts";
export { anchorOf, followLinks, routablePath } from "../follow-links.ts";
export { machinePath, machinePaths } from "../machine-paths.ts";
export { soon } from "../soon.ts";
export { watchPage } from "../watch-page.ts";
