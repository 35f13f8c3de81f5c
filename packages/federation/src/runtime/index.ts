export { containerName } from "./container-name.ts";
export { RemoteLoadError, createRemoteLoader } from "./load-remote.ts";
export type { FederationRuntime, LoadOutcome, RemoteLoader, SourceVersion } from "./load-remote.ts";
export { anchorOf, followLinks, routablePath } from "../follow-links.ts";
export { machinePath, machinePaths } from "../machine-paths.ts";
export { pageHost } from "../page-host.ts";
export { soon } from "../soon.ts";
export { watchPage } from "../watch-page.ts";
