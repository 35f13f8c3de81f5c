import type { ProxyOptions } from "vite";
import { machinePath } from "../machine-paths.ts";

/** A development server leaves everything but the pages to a running AIWeb; AIWEB_ORIGIN says where another one is. */
export function serverProxy(): Record<string, ProxyOptions> {
  const origin = process.env["AIWEB_ORIGIN"] ?? "http://localhost:4300";
  // the origin is checked on every change, so the proxy speaks as the page that AIWeb itself serves
  return { [machinePath.source]: { target: origin, changeOrigin: true, headers: { origin } } };
}
