import type { Token, TokenSets } from "./read-tokens.ts";
import { variableOf } from "./variable-of.ts";

/** What stands in the place of a token whose file says that it goes (`$deprecated`); undefined for one that stays. */
export function deprecationOf({ $deprecated: deprecated }: Token): string | undefined {
  if (deprecated === undefined || deprecated === false) return undefined;
  return deprecated === true ? "" : deprecated;
}

/** A sentence for each place in the sources that still uses a deprecated token. */
export function findDeprecatedUses(sets: TokenSets, sources: readonly { file: string; text: string }[]): string[] {
  return Object.values(sets.light).flatMap((token) => {
    const instead = deprecationOf(token);
    const variable = variableOf(token.id);
    return instead === undefined ? [] : sources.filter(({ text }) => new RegExp(`var\\(${variable}(?![\\w-])`).test(text)).map(({ file }) => `${file} uses ${variable}, which is deprecated. ${instead}`.trim());
  });
}
