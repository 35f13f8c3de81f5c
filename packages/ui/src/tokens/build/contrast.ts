import type { Theme, TokenSets } from "./read-tokens.ts";

/** WCAG's relative luminance of an OKLCH colour, by way of OKLab and linear sRGB (bottosson.github.io/posts/oklab). */
function luminance([lightness = 0, chroma = 0, hue = 0]: number[]): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const red = clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function luminanceOf(sets: TokenSets, theme: Theme, id: string): number {
  const token = sets[theme][id];
  if (token?.$type !== "color") throw new Error(`There is no colour ${id} in ${theme}.`);
  if (token.$value.alpha !== 1) throw new Error(`${id} lets through what lies below it: its contrast is not known.`);
  return luminance(token.$value.components.map((part) => part ?? 0));
}

/** The contrast of two opaque colours, from 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrastOf(sets: TokenSets, theme: Theme, first: string, second: string): number {
  const [high = 0, low = 0] = [first, second].map((id) => luminanceOf(sets, theme, id)).toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}
