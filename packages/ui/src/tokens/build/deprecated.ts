import type { TokenSets } from "./read-tokens.ts";
import { variableOf } from "./variable-of.ts";

/** Tokens whose files say that they go (`$deprecated`), with what stands in their place. */
export function deprecatedOf(sets: TokenSets): { variable: string; instead: string }[] {
  return Object.values(sets.light).flatMap(({ id, $deprecated: deprecated }) => (deprecated === undefined || deprecated === false ? [] : [{ variable: variableOf(id), instead: deprecated === true ? "" : deprecated }]));
}

/** A sentence for each place in the sources that still uses one. */
export function findDeprecatedUses(sets: TokenSets, sources: readonly { file: string; text: string }[]): string[] {
  return deprecatedOf(sets).flatMap(({ variable, instead }) =>
    sources.filter(({ text }) => new RegExp(`var\\(${variable}(?![\\w-])`).test(text)).map(({ file }) => `${file} uses ${variable}, which is deprecated. ${instead}`.trim()),
  );
}
