import { readFile } from "node:fs/promises";
import { defineConfig, parse } from "@terrazzo/parser";

/** The looks that the token files describe: the contexts of the resolver's `theme`. */
export const THEMES = ["light", "dark", "light-high-contrast", "dark-high-contrast"] as const;
export type Theme = (typeof THEMES)[number];

/** All that a token may differ in: the themes, then compact density and reduced motion, each upon the light theme. */
const LOOKS = [...THEMES, "compact", "reduced-motion"] as const;
export type Look = (typeof LOOKS)[number];

type Tokens = Awaited<ReturnType<typeof parse>>["tokens"];
export type Token = Tokens[string];
/** Every token of each look, by id. */
export type TokenSets = Record<Look, Tokens>;

const FOLDER = new URL("../files/", import.meta.url);

/**
 * Reads the token files (DTCG 2025.10), resolved for each look. Throws, saying what is wrong, when one breaks the format.
 * `edit` stands between a file and its reader: what a designer would change.
 */
export async function readTokens(edit: (text: string, file: string) => string = (text) => text): Promise<TokenSets> {
  const read = async (file: URL) => edit(await readFile(file, "utf8"), file.pathname.split("/").at(-1) ?? "");
  const resolverFile = new URL("aiweb.resolver.json", FOLDER);
  const config = defineConfig({ tokens: ["aiweb.resolver.json"] }, { cwd: FOLDER });
  const { resolver } = await parse([{ filename: resolverFile, src: await read(resolverFile) }], { config, req: read });
  return {
    light: resolver.apply({ theme: "light" }),
    dark: resolver.apply({ theme: "dark" }),
    "light-high-contrast": resolver.apply({ theme: "light-high-contrast" }),
    "dark-high-contrast": resolver.apply({ theme: "dark-high-contrast" }),
    compact: resolver.apply({ theme: "light", density: "compact" }),
    "reduced-motion": resolver.apply({ theme: "light", motion: "reduced" }),
  };
}
