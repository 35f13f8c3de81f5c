import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";

/** The chunk behind which all of Web3Auth's SDK lies; only the sign-in page loads it. */
const web3auth = /^assets\/web3auth-/;

/** Chunks that follow from those that the page names, without those that only Web3Auth's SDK leads to. */
function ofPages(chunks: ReadonlyMap<string, Rolldown.OutputChunk>, page: string): Set<string> {
  const seen = new Set([...page.matchAll(/src="\/([^"]+\.js)"/g)].map(([, name = ""]) => name));
  for (const name of seen) {
    const chunk = chunks.get(name);
    for (const next of [...(chunk?.imports ?? []), ...(chunk?.dynamicImports ?? [])]) {
      if (!web3auth.test(next)) seen.add(next);
    }
  }
  return seen;
}

/**
 * Vite plugin: writes integrity.json, the sha384 of each script and style sheet of the shell by its address, for the
 * server to put into the page. In two parts: Web3Auth's SDK is as many files again, which only one page may load.
 */
export function writeIntegrity(folder: string): Plugin {
  let chunks: ReadonlyMap<string, Rolldown.OutputChunk> = new Map();
  let styles: string[] = [];
  return {
    name: "aiweb:write-integrity",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        chunks = new Map(Object.values(bundle).flatMap((output) => (output.type === "chunk" ? [[output.fileName, output] as const] : [])));
        styles = Object.keys(bundle).filter((name) => name.endsWith(".css"));
      },
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler() {
        if (chunks.size === 0) {
          // the build failed, and says so itself
          return;
        }
        const scripts = [...chunks.keys()];
        const pages = ofPages(chunks, readFileSync(join(folder, "index.html"), "utf8"));
        const digests = (names: string[]) => Object.fromEntries(names.toSorted().map((name) => [`/${name}`, `sha384-${createHash("sha384").update(readFileSync(join(folder, name))).digest("base64")}`]));
        const record = { pages: digests([...scripts.filter((name) => pages.has(name)), ...styles]), web3auth: digests(scripts.filter((name) => !pages.has(name))) };
        writeFileSync(join(folder, "integrity.json"), `${JSON.stringify(record, null, 2)}\n`);
      },
    },
  };
}
