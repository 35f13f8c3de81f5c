import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Plugin } from "vite";

/** Sources in the workspace, JavaScript in the package. */
const listOf = (library: string): string => join(import.meta.dirname, "../shared", `${library}${extname(import.meta.filename)}`);

/** The libraries that the shell shares by a list of names, with the file that holds the list. */
export const trimmedLibraries: Readonly<Record<string, string>> = {
  "@tanstack/react-query": listOf("react-query"),
  "@tanstack/react-router": listOf("react-router"),
};

function namesIn(file: string): Set<string> {
  const list = /export \{([^}]*)\}/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  return new Set(list.split(",").map((name) => name.trim()).filter((name) => name !== ""));
}

/** The names that `code` imports from `library`: `import { a, type B, c as d }`; types are not counted. */
export function importedNames(code: string, library: string): string[] {
  const statement = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*["']${library.replaceAll("/", "\\/")}["']`, "g");
  return [...code.matchAll(statement)].flatMap(([, list = ""]) =>
    list
      .split(",")
      .map((name) => name.trim().split(/\s+as\s+/)[0] ?? "")
      .filter((name) => name !== "" && !name.startsWith("type ")),
  );
}

/** Vite plugin of a remote: refuses a name that the shell does not share, which would only fail in the browser. */
export function checkSharedNames(): Plugin {
  const shared = Object.entries(trimmedLibraries).map(([library, file]) => ({ library, file, names: namesIn(file) }));
  return {
    name: "aiweb:check-shared-names",
    apply: "build",
    enforce: "pre",
    transform: {
      order: "pre",
      handler(code, id) {
        if (!code.includes("@tanstack/react-")) {
          return undefined;
        }
        for (const { library, file, names } of shared) {
          for (const name of importedNames(code, library)) {
            if (!names.has(name)) {
              this.error(`${id} imports ${name} from ${library}, which the shell does not share. Add it to ${file}; it then weighs on every first page.`);
            }
          }
        }
        return undefined;
      },
    },
  };
}
