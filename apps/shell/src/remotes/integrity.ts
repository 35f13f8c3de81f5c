import type { SourceVersion } from "@aiweb/federation/runtime";

/** A style sheet that no published version names; it is not put into the page. */
export class UnverifiedStyle extends Error {
  constructor(url: string) {
    super(`The style sheet ${url} is of no published version.`);
    this.name = "UnverifiedStyle";
  }
}

export type IntegrityGuard = {
  /** Tells the browser what each file of a version must be, under the address that it is loaded by. Before its first import. */
  expect(version: Pick<SourceVersion, "integrity">, entryUrl: string): void;
};

/**
 * Has the browser check every file of a remote before it runs or shows it.
 *
 * Scripts: one more import map, whose `integrity` names each by its address, for the browser checks lazy imports by it.
 * What no map names is refused by the page's `Integrity-Policy`. Style sheets: no policy covers them, so those that are
 * put into the head get their digest as they come, whichever of the bundler's helpers adds them, and others are refused.
 */
export function createIntegrityGuard(page: Document, origin: string): IntegrityGuard {
  const known = new Map<string, string>();
  const nonce = page.querySelector<HTMLElement>("script[nonce]")?.nonce ?? "";
  const { head } = page;
  const append = head.appendChild.bind(head);

  head.appendChild = <T extends Node>(node: T): T => {
    if (node instanceof HTMLLinkElement && node.href !== "" && node.integrity === "") {
      const { pathname, origin: from } = new URL(node.href);
      const digest = known.get(node.href);
      if (digest !== undefined) {
        node.crossOrigin ??= "";
        node.integrity = digest;
      } else if (node.rel === "stylesheet" && from === origin && pathname.startsWith("/remotes/")) {
        throw new UnverifiedStyle(node.href);
      }
    }
    return append(node);
  };

  return {
    expect({ integrity }, entryUrl) {
      const folder = new URL(".", new URL(entryUrl, origin));
      const digests = Object.entries(integrity).map(([path, digest]) => [new URL(path, folder).href, digest] as const);
      for (const [url, digest] of digests) {
        known.set(url, digest);
      }
      const map = page.createElement("script");
      map.type = "importmap";
      map.nonce = nonce;
      map.textContent = JSON.stringify({ integrity: Object.fromEntries(digests.filter(([url]) => url.endsWith(".js"))) });
      append(map);
    },
  };
}
