import { deprecationOf } from "./deprecated.ts";
import type { Token, TokenSets } from "./read-tokens.ts";
import { variableOf } from "./variable-of.ts";
import { idsOf } from "./write-css.ts";

/** The name in TypeScript: `--ink-2` is `ink2`. */
const nameOf = (id: string) => variableOf(id).slice(2).replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What an editor says of the token; lint reports uses of what is `@deprecated`. */
function remarkOf(token: Token | undefined): string {
  const instead = token === undefined ? undefined : deprecationOf(token);
  const words = [...(token?.$description === undefined ? [] : [token.$description]), ...(instead === undefined ? [] : [`@deprecated ${instead}`.trim()])];
  return words.length === 0 ? "" : `  /** ${words.join(" ")} */\n`;
}

/** The module that names the tokens for what is drawn or set from TypeScript. */
export function writeNames(sets: TokenSets): string {
  const ids = idsOf(sets);
  const groups = Object.entries(Object.groupBy(ids, (id) => id.split(".")[0] ?? ""));
  return `// Written by npm run tokens from files/. Change those.

/** Each token as CSS takes it: \`tokens.ink2\` is \`var(--ink-2)\`. */
export const tokens = {
${ids.map((id) => `${remarkOf(sets.light[id])}  ${nameOf(id)}: "var(${variableOf(id)})",\n`).join("")}} as const;

/** The names by group: \`TokenNames["color"]\`. */
export type TokenNames = {
${groups.map(([group, members = []]) => `  ${group}: ${members.map((id) => `"${nameOf(id)}"`).join(" | ")};\n`).join("")}};
`;
}

/** The module of @aiweb/federation that names the variables: what remotes may rely on, a line each, so that its API report sees one go. */
export function writeFacadeNames(sets: TokenSets): string {
  return `// Written by npm run tokens from packages/ui/src/tokens/files/. Change those.

/** The variables that the page sets for every remote, by name. */
export type Tokens = {
${idsOf(sets).map((id) => `  "${variableOf(id).slice(2)}": string;\n`).join("")}};
`;
}
