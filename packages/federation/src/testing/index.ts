export { quietHost } from "../page-host.ts";
export { faultyLinks } from "./faulty-links.ts";
