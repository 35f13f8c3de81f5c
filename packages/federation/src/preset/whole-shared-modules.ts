import { resolve } from "node:path";
import type { Plugin } from "vite";

/**
 * Vite plugin: makes a remote ask the shell for shared modules whole. The federation plugin would ask for the exports
 * it has seen in use, and stops looking when nothing new came up for 10 ms, so on a busy machine a build now and then
 * misses some and fails. A namespace import in the entry, which is read first, decides it the same way every time.
 */
export function wholeSharedModules(entry: string, names: readonly string[]): Plugin {
  const file = resolve(entry);
  return {
    name: "aiweb:whole-shared-modules",
    apply: "build",
    enforce: "pre",
    transform: {
      order: "pre",
      handler(code, id) {
        if (id !== file) {
          return undefined;
        }
        const imports = names.map((name, index) => `import * as __aiwebShared${index} from ${JSON.stringify(name)};`);
        // named as wholes, so that neither TypeScript nor the plugin narrows them down; the bundler drops the line
        const uses = `void [${names.map((_name, index) => `__aiwebShared${index}`).join(", ")}];`;
        return { code: `${imports.join("")}${uses}${code}`, map: null };
      },
    },
  };
}
