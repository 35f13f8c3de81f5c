import type { Plugin } from "vite";

/** At-rules that hold rules for the whole document, and those whose blocks hold no selectors. */
const wholeDocument = /^@(?:font-face|page|property|counter-style)\b/;
const withoutSelectors = /^@(?:-webkit-)?keyframes\b/;

/** A list of selectors, cut at its own commas. */
function split(list: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const sign of list) {
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    if (sign === "," && depth === 0) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${sign}`);
  }
  return parts.map((part) => part.trim());
}

/** Without conditions on what surrounds an element, or is in it: a class in there does not bind the rule to that class. */
function withoutConditions(selector: string): string {
  let kept = selector;
  for (let before = ""; before !== kept; ) {
    before = kept;
    kept = kept.replaceAll(/:(?:not|has)\([^()]*\)/g, "").replaceAll(/(:(?!not|has)[\w-]+)\(([^()]*)\)/g, "$1 $2");
  }
  return kept;
}

const isBound = (selector: string): boolean => selector.startsWith("&") || (/\.[\w-]/.test(withoutConditions(selector)) && !/:global\b/.test(selector));

/** Rules of a style sheet that reach what is not its own: selectors that hang on no class, or say so, and rules for the whole document. */
export function globalRules(css: string): string[] {
  const text = css.replaceAll(/\/\*[^]*?\*\//g, "");
  const found: string[] = [];
  /** Whether each block that is open holds selectors; a rule's own declarations and nested rules are bound by it. */
  const open: boolean[] = [];
  let head = "";
  for (const sign of text) {
    if (sign === "{") {
      const prelude = head.trim();
      const looked = open.at(-1) ?? true;
      const isRule = !prelude.startsWith("@");
      if (looked && wholeDocument.test(prelude)) found.push(prelude);
      if (looked && isRule) found.push(...split(prelude).filter((selector) => !isBound(selector)));
      open.push(looked && !isRule && !withoutSelectors.test(prelude) && !wholeDocument.test(prelude));
      head = "";
    } else if (sign === "}") {
      open.pop();
      head = "";
    } else {
      head = sign === ";" ? "" : `${head}${sign}`;
    }
  }
  return found;
}

/** Vite plugin of a remote: refuses styles that would reach the shell's pages, or another remote's, wherever they came from. */
export function boundStyles(): Plugin {
  return {
    name: "aiweb:bound-styles",
    apply: "build",
    enforce: "post",
    generateBundle: {
      // once the bundler has put the style sheets together
      order: "post",
      handler(_options, bundle) {
        const faults = Object.values(bundle).flatMap((file) => (file.type === "asset" && file.fileName.endsWith(".css") ? globalRules(String(file.source)) : []));
        if (faults.length > 0) {
          this.error(`These styles reach what is not this remote's own: ${faults.slice(0, 5).join(" · ")}. Bind each to a class of a CSS module.`);
        }
      },
    },
  };
}
