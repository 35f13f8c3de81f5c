import type { SourceVersion } from "@aiweb/federation/runtime";

/** A style sheet that no published version names; it is not put into the page. */
export class UnverifiedStyle extends Error {
  constructor(url: string) {
    super(`The style sheet ${url} is of no published version.`);
    this.name = "UnverifiedStyle";
  }
}

/** What the page's own import map says, by whole addresses. */
function readMap(text: string | null | undefined, origin: string): Map<string, string> {
  const map: unknown = JSON.parse(text ?? "null");
  const integrity: unknown = typeof map === "object" && map !== null && "integrity" in map ? map.integrity : null;
  return new Map(Object.entries(integrity ?? {}).map(([url, digest]) => [new URL(url, origin).href, String(digest)]));
}

/** Whether a bare name leads anywhere: then the import map that names it was taken. */
function resolves(name: string): boolean {
  try {
    return import.meta.resolve(name) !== "";
  } catch {
    return false;
  }
}

export type IntegrityGuard = {
  /**
   * Tells the browser what each file of a version must be, under the address that it is loaded by. Before its first
   * import. False where the browser takes no import map beside the page's own, and that does not name it: then only a
   * new document can load it.
   */
  expect(version: Pick<SourceVersion, "integrity">, entryUrl: string): boolean;
};

/**
 * Has the browser check every file of a remote before it runs or shows it.
 *
 * Scripts: the page's import map names each by its address, for the browser checks lazy imports by it. What came later
 * (a retry's address, a version of a registry read again) needs one more map, which Firefox does not take. What no map
 * names is refused by the page's `Integrity-Policy`. Style sheets: no policy covers them, so those that are put into the
 * head get their digest as they come, whichever of the bundler's helpers adds them, and others are refused.
 */
export function createIntegrityGuard(page: Document, origin: string): IntegrityGuard {
  const nonce = page.querySelector<HTMLElement>("script[nonce]")?.nonce ?? "";
  const known = readMap(page.querySelector('script[type="importmap"]')?.textContent, origin);
  // a page without a map is a development server's, whose shell has no digests
  const published = known.size > 0 ? /^\/(?:assets|remotes)\// : /^\/remotes\//;
  const { head } = page;
  const append = head.appendChild.bind(head);

  head.appendChild = <T extends Node>(node: T): T => {
    if (node instanceof HTMLLinkElement && node.href !== "" && node.integrity === "") {
      const { pathname, origin: from } = new URL(node.href);
      const digest = known.get(node.href);
      if (digest !== undefined) {
        node.crossOrigin ??= "";
        node.integrity = digest;
      } else if (node.rel === "stylesheet" && from === origin && published.test(pathname)) {
        throw new UnverifiedStyle(node.href);
      }
    }
    return append(node);
  };

  return {
    expect({ integrity }, entryUrl) {
      const folder = new URL(".", new URL(entryUrl, origin));
      // as the browser does: what was said first of an address stands
      const digests = Object.entries(integrity).map(([path, digest]) => [new URL(path, folder).href, digest] as const).filter(([url]) => !known.has(url));
      if (digests.length === 0) {
        return true;
      }
      for (const [url, digest] of digests) {
        known.set(url, digest);
      }
      const probe = `aiweb-probe-${known.size}`;
      const map = page.createElement("script");
      map.type = "importmap";
      map.nonce = nonce;
      map.textContent = JSON.stringify({ imports: { [probe]: "/" }, integrity: Object.fromEntries(digests) });
      append(map);
      return resolves(probe);
    },
  };
}
