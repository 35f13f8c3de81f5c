import { expect, test } from "vitest";
import { leastDistance } from "./build/colour-space.ts";
import { contrastOf, linearOf } from "./build/contrast.ts";
import { CHART, CONTRAST_PAIRS, HIGH_CONTRAST_PAIRS } from "./build/contrast-pairs.ts";
import { readTokens, THEMES, type TokenSets } from "./build/read-tokens.ts";

const sets = await readTokens();
const cases = THEMES.flatMap((theme) => [...CONTRAST_PAIRS, ...(theme.endsWith("high-contrast") ? HIGH_CONTRAST_PAIRS : [])].map((pair) => ({ theme, ...pair })));

test.each(cases)("$drawn on $on, $theme: at least $least", ({ theme, drawn, on, least }) => {
  expect(contrastOf(sets, theme, drawn, on)).toBeGreaterThanOrEqual(least);
});

test("a planted fault is found: hints as pale as hairlines", async () => {
  const faulty = await readTokens((text, file) => (file === "colour-light.tokens.json" ? text.replace("[0.53, 0.014, 260]", "[0.8, 0.014, 260]") : text));
  expect(contrastOf(faulty, "light", "color.ink-3", "color.paper")).toBeLessThan(4.5);
  expect(contrastOf(faulty, "dark", "color.ink-3", "color.paper")).toBeGreaterThanOrEqual(4.5);
});

test("a colour on itself is 1, and what lets light through has no contrast of its own", () => {
  expect(contrastOf(sets, "light", "color.raised", "color.raised")).toBe(1);
  expect(() => contrastOf(sets, "light", "color.veil", "color.paper")).toThrow(/lets through/);
});

/** Pairs of the chart palette that look alike to somebody: 0.1 in OKLab is told apart at a glance, also as a thin line. */
const alike = (palette: TokenSets, theme: (typeof THEMES)[number]) =>
  CHART.flatMap((first, place) => CHART.slice(place + 1).filter((second) => leastDistance(linearOf(palette, theme, first), linearOf(palette, theme, second)) < 0.1).map((second) => `${first} and ${second}`));

test.each(THEMES)("the colours of charts are told apart by people who see fewer colours, %s", (theme) => {
  expect(alike(sets, theme)).toEqual([]);
});

test("a planted fault is found: a green beside a red of the same lightness", async () => {
  const planted = await readTokens((text, file) => (file === "colour-light.tokens.json" ? text.replace("[0.614, 0.11, 179]", "[0.55, 0.12, 140]").replace("[0.516, 0.09, 50]", "[0.55, 0.12, 40]") : text));
  expect(alike(planted, "light")).toContain("chart.2 and chart.6");
});
