import { dirname, resolve } from "node:path";
import type { Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;

/** Chunks and all that they import statically. */
export function withImports(bundle: Bundle, names: readonly string[]): string[] {
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

/** Chunks, and the style sheets that come with them. */
export function withStyles(bundle: Bundle, names: readonly string[]): string[] {
  const styles = names.flatMap((name) => {
    const chunk = bundle[name];
    return chunk?.type === "chunk" ? [...(chunk.viteMetadata?.importedCss ?? [])] : [];
  });
  return [...new Set([...names, ...styles])];
}

function chunksOf(bundle: Bundle): Rolldown.OutputChunk[] {
  return Object.values(bundle).filter((output) => output.type === "chunk");
}

/** The chunk that a module is in. */
export function chunkOf(bundle: Bundle, module: string): Rolldown.OutputChunk | undefined {
  return chunksOf(bundle).find(({ moduleIds }) => moduleIds.includes(module));
}

/** What every page of a remote begins with: its entry, the routes that the module `routes` holds, what both import, and the styles of these. */
export function firstFilesOf(bundle: Bundle, routes: string): string[] {
  const begins = [...chunksOf(bundle).filter(({ isEntry }) => isEntry), chunkOf(bundle, routes)];
  return withStyles(bundle, withImports(bundle, begins.flatMap((chunk) => chunk?.fileName ?? [])));
}

/** A page of a remote: its path as the router writes it (`models/$handle/$name`), and the files that it needs beside the remote's first ones. */
export type PageFiles = { path: string; files: string[] };

/** One route with its page, as they stand in the module of routes: a path, and after it the import of the page. */
const route = /\bpath:\s*"([^"]+)"(?:(?!\bpath:)[^])*?\bimport\("([^"]+)"\)/g;

/**
 * The files of each page that the routes module names. Without them the browser would learn of a page's files only
 * once the routes have run: a round trip more before anything of the page is seen.
 */
export function pageFilesOf(routes: { file: string; source: string }, bundle: Bundle, first: readonly string[]): PageFiles[] {
  const chunks = chunksOf(bundle);
  return [...routes.source.matchAll(route)].map(([, path = "", specifier = ""]) => {
    const module = resolve(dirname(routes.file), specifier);
    const own = chunks.filter(({ facadeModuleId }) => facadeModuleId === module).map(({ fileName }) => fileName);
    if (own.length === 0) throw new Error(`The page of ${path} has no file of its own: ${module}.`);
    return { path, files: withStyles(bundle, withImports(bundle, own)).filter((file) => !first.includes(file)) };
  });
}
