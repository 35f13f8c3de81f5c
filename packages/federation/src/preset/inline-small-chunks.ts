import type { Plugin, Rolldown } from "vite";

/** Helpers that the bundler puts into files of their own, whatever it is asked; each importer may have its own copy. */
const small = /^assets\/(?:rolldown-runtime|vite-preload-helper)-[^/]*\.js$/;
/** `import{a as b}from"./x.js";` as the bundler writes it, or `import"./x.js";`, of which nothing is taken. */
const statement = /\bimport\s*(?:\{([^}]*)\}\s*from\s*)?"([^"]+)";?/g;
const exportList = /export\s*\{([^}]*)\};?\s*$/;

type Names = { from: string; to: string }[];

/** `a as b, c`: pairs of names. */
function namesOf(list: string): Names {
  return list
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => {
      const [from = "", to = from] = one.split(/\s+as\s+/);
      return { from, to };
    });
}

/**
 * The code of a chunk with the helpers that it imports in their place, as functions that give what they export. Vite's
 * reads `import.meta.url`, but only to resolve addresses that are absolute.
 */
function inline(chunk: Rolldown.OutputChunk, find: (name: string) => Rolldown.OutputChunk | undefined): string {
  return chunk.code.replace(statement, (whole, list: string | undefined, specifier: string) => {
    const name = new URL(specifier, `file:///${chunk.fileName}`).pathname.slice(1);
    const imported = small.test(name) ? find(name) : undefined;
    if (imported === undefined) return whole;
    if (list === undefined) return "";
    const code = inline(imported, find);
    const given = exportList.exec(code);
    if (given === null) throw new Error(`${name} is not a chunk that can stand inside another: look at inline-small-chunks.ts.`);
    const members = namesOf(given[1] ?? "").map(({ from, to }) => `${to}:${from}`);
    const taken = namesOf(list).map(({ from, to }) => `${from}:${to}`);
    return `const{${taken.join(",")}}=(()=>{${code.slice(0, given.index)}return{${members.join(",")}}})();`;
  });
}

/** Vite plugin: puts the small files that the bundler insists on into those who import them. A request costs a slow phone more than they weigh. */
export function inlineSmallChunks(): Plugin {
  return {
    name: "aiweb:inline-small-chunks",
    apply: "build",
    generateBundle: {
      // before Vite lists what a page and a lazy import bring along
      order: "pre",
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
        const find = (name: string) => chunks.find(({ fileName }) => fileName === name);
        const whole = new Map(chunks.map((chunk) => [chunk, inline(chunk, find)]));
        for (const [chunk, code] of whole) {
          chunk.code = code;
          chunk.imports = [...new Set(chunk.imports.flatMap((name) => (small.test(name) ? (find(name)?.imports ?? []) : [name])))].filter((name) => !small.test(name));
          if (small.test(chunk.fileName)) delete bundle[chunk.fileName];
        }
      },
    },
  };
}
