import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Plugin } from "vite";

const compress = promisify(brotliCompress);
/** HTML is left out: the api puts a fresh nonce into it with each answer. */
const compressible = new Set([".js", ".css", ".svg", ".json", ".wasm", ".map", ".txt"]);
/** Below this the header costs more than the compression saves. */
const worthwhileBytes = 600;

/** Files under a folder, as paths relative to it, sorted. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll("\\", "/"))
    .toSorted();
}

/** Writes NAME.br beside each file that shrinks, so that serving costs no time. */
export async function precompressFolder(folder: string): Promise<void> {
  for (const path of await listFiles(folder)) {
    if (!compressible.has(extname(path))) {
      continue;
    }
    const bytes = await readFile(join(folder, path));
    if (bytes.length < worthwhileBytes) {
      continue;
    }
    const small = await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    await writeFile(join(folder, `${path}.br`), small);
  }
}

/** Vite plugin: precompresses what a build wrote. */
export function precompress(folder: string): Plugin {
  return {
    name: "aiweb:precompress",
    apply: "build",
    enforce: "post",
    closeBundle: { order: "post", sequential: true, handler: async () => (existsSync(folder) ? precompressFolder(folder) : undefined) },
  };
}
