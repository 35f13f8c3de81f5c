import type { ProxyOptions } from "vite";

/** What a development server leaves to a running AIWeb: everything but the pages. */
const served = ["/trpc", "/auth", "/uploads", "/v1", "/registry.json", "/remotes", "/healthz", "/readyz"];

/** Proxy of a development server to a running AIWeb; AIWEB_ORIGIN says where another one is. */
export function serverProxy(): Record<string, ProxyOptions> {
  const origin = process.env["AIWEB_ORIGIN"] ?? "http://localhost:4300";
  // the origin is checked on every change, so the proxy speaks as the page that AIWeb itself serves
  return Object.fromEntries(served.map((path) => [path, { target: origin, changeOrigin: true, headers: { origin } }]));
}
