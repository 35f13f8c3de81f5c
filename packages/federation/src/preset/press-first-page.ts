import { minify } from "terser";
import type { Plugin } from "vite";

/** What every page loads first: the frame around the pages, and the federation's own code. */
const first = /virtual:aiweb|@module-federation\/|node_modules\/(?:react|react-dom|@tanstack|@trpc)\/|apps\/[\w-]+\/src\/(?:app|expose)\//;

/**
 * Has V8 compile the whole file as it comes, beside the page's thread: nearly all of it runs at once, and a function is
 * else read twice, the second time on the page's thread. Source: Chrome's explicit compile hints; other browsers pass
 * over the comment.
 */
const COMPILE_AT_ONCE = "//# allFunctionsCalledOnLoad\n";
/** Bytes below which the hint weighs more than it saves. */
const WORTH_A_HINT = 4_000;

/**
 * Vite plugin: presses the first page's chunks once more. Vite's own minifier is quick and leaves about 2.5 % more
 * behind, after brotli; for the rest that hardly counts, and pressing the sign-in SDK would take a minute.
 */
export function pressFirstPage(): Plugin {
  return {
    name: "aiweb:press-first-page",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === "chunk" && Object.keys(chunk.modules).some((id) => first.test(id))) {
            const { code } = await minify(chunk.code, { module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: false } });
            const pressed = code ?? chunk.code;
            chunk.code = pressed.length < WORTH_A_HINT ? pressed : `${COMPILE_AT_ONCE}${pressed}`;
          }
        }
      },
    },
  };
}
