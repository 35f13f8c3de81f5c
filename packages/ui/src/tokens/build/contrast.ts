import { toLinear, type Triple } from "./colour-space.ts";
import type { Theme, TokenSets } from "./read-tokens.ts";

/** A token's colour in linear sRGB. Throws for one that is not opaque. */
export function linearOf(sets: TokenSets, theme: Theme, id: string): Triple {
  const token = sets[theme][id];
  if (token?.$type !== "color") throw new Error(`There is no colour ${id} in ${theme}.`);
  if (token.$value.alpha !== 1) throw new Error(`${id} lets through what lies below it: its contrast is not known.`);
  const [lightness, chroma, hue] = token.$value.components;
  return toLinear([lightness ?? 0, chroma ?? 0, hue ?? 0]);
}

function luminanceOf(sets: TokenSets, theme: Theme, id: string): number {
  const [red, green, blue] = linearOf(sets, theme, id);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two opaque colours, from 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrastOf(sets: TokenSets, theme: Theme, first: string, second: string): number {
  const [high = 0, low = 0] = [first, second].map((id) => luminanceOf(sets, theme, id)).toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}
