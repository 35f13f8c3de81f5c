import type { Plugin, Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;

/** What the federation reads shared modules by, one dynamic import each. */
const sharedModules = /localSharedImportMap/;

/** Chunks and all that they import statically. */
function withImports(bundle: Bundle, names: readonly string[]): string[] {
  const found = new Set<string>();
  function add(name: string): void {
    const chunk = bundle[name];
    if (chunk?.type !== "chunk" || found.has(name)) return;
    found.add(name);
    chunk.imports.forEach(add);
  }
  names.forEach(add);
  return [...found];
}

function chunksOf(bundle: Bundle): Rolldown.OutputChunk[] {
  return Object.values(bundle).filter((output) => output.type === "chunk");
}

/** What every page of a remote begins with: its entry, the module that it exposes, and what shares modules with the shell. */
export function firstFilesOf(bundle: Bundle): string[] {
  const begins = chunksOf(bundle).filter(({ isEntry, fileName }) => (isEntry && !fileName.includes("hostInit")) || fileName === "remote-entry.js" || sharedModules.test(fileName));
  return withImports(bundle, begins.map(({ fileName }) => fileName));
}

/**
 * Vite plugin: names the shared modules in the shell's page. They come by dynamic imports, one after the other, of which
 * a browser would learn only as it runs them: a round trip each.
 */
export function preloadSharedModules(): Plugin {
  return {
    name: "aiweb:preload-shared-modules",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        if (bundle === undefined) return [];
        const shared = chunksOf(bundle).filter(({ fileName }) => sharedModules.test(fileName));
        const files = withImports(bundle, shared.flatMap(({ dynamicImports }) => dynamicImports));
        return files.map((file) => ({ tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` }, injectTo: "head" as const }));
      },
    },
  };
}
