import { expect, test } from "vitest";
import { contrastOf } from "./build/contrast.ts";
import { CONTRAST_PAIRS, HIGH_CONTRAST_PAIRS } from "./build/contrast-pairs.ts";
import { readTokens, THEMES } from "./build/read-tokens.ts";

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
