export { createFrame } from "./create-frame.tsx";
export type { CreateRoutes } from "./create-frame.tsx";
export { hostApiVersion } from "./host-api.ts";
export type { HostAccount, HostApi, HostCommand } from "./host-api.ts";
export { HostApiContext, useAccount, useHostApi, useSignIn } from "./host-api-context.tsx";
export { inTime, isPageLoadError, lazyPage } from "./lazy-page.ts";
export { firstAnswers } from "./soon.ts";
export { links } from "./links.ts";
