import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

type Colour = readonly [lightness: number, chroma: number, hue: number];

const css = readFileSync(path.join(import.meta.dirname, "tokens.css"), "utf8");
const pair = /--([\w-]+): light-dark\(oklch\(([\d.]+) ([\d.]+) ([\d.]+)\), oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)\);/g;
const tokens = new Map(
  [...css.matchAll(pair)].map(([, name = "", ...figures]) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = figures.map(Number);
    return [name, { light: [a, b, c] satisfies Colour, dark: [d, e, f] satisfies Colour }];
  }),
);

/** WCAG's relative luminance, by way of OKLab and linear sRGB. */
function luminance([lightness, chroma, hue]: Colour): number {
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

function contrast(first: string, second: string, theme: "light" | "dark"): number {
  const [one, two] = [tokens.get(first), tokens.get(second)];
  if (one === undefined || two === undefined) {
    throw new Error(`no token ${one === undefined ? first : second}`);
  }
  const [high = 0, low = 0] = [luminance(one[theme]), luminance(two[theme])].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ["paper", "raised", "sunken"];
const texts = ["ink", "ink-2", "ink-3", "accent", "good", "warn", "bad", "model", "dataset", "job", "deployment", "query", "chain"];
const states = ["accent", "good", "warn", "bad"];
const nouns = ["model", "dataset", "job", "deployment", "query", "chain"];
const cases = [
  ...texts.flatMap((text) => surfaces.map((surface) => [text, surface, 4.5] as const)),
  ...states.flatMap((tone) => [[tone, `${tone}-soft`, 4.5] as const, ["ink-2", `${tone}-soft`, 4.5] as const]),
  // on a noun's soft ground stands its icon, never text
  ...nouns.map((noun) => [noun, `${noun}-soft`, 3] as const),
  ["on-action", "ink", 4.5] as const,
  ...surfaces.map((surface) => ["line-strong", surface, 3] as const),
].flatMap(([first, second, least]) => (["light", "dark"] as const).map((theme) => ({ first, second, least, theme })));

test.each(cases)("$first on $second, $theme: at least $least", ({ first, second, least, theme }) => {
  expect(contrast(first, second, theme)).toBeGreaterThanOrEqual(least);
});
