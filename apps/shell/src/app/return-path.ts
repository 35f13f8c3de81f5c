import { machinePath } from "@aiweb/federation/runtime";

/**
 * Where to go after signing in: a page of this very origin, whatever the address says.
 * Anything else (another site, `//host`, `/\host`, `javascript:`) leads to the start.
 */
export function returnPath(to: unknown, origin: string): string {
  // a browser reads \ as / and drops control characters: none of that belongs to a page's address
  if (typeof to !== "string" || !to.startsWith("/") || to.startsWith("//") || /[\\\u0000-\u001f]/.test(to)) {
    return "/";
  }
  const url = URL.parse(to, origin);
  // the path again, for dots may have made a second slash
  if (url === null || url.origin !== origin || url.pathname.startsWith("//") || machinePath.test(url.pathname) || /^\/sign-in(?:\/|$)/.test(url.pathname)) {
    return "/";
  }
  return `${url.pathname}${url.search}${url.hash}`;
}
