/** What components draw on what, and the least contrast of it: 4.5 for text, 3 for icons and outlines (WCAG 2.2, 1.4.3 and 1.4.11). */
export type ContrastPair = { on: string; drawn: string; least: number };

const SURFACES = ["paper", "raised", "sunken"];
const NOUNS = ["model", "dataset", "job", "deployment", "query", "chain"];
const STATES = ["accent", "good", "warn", "bad"];
const TEXTS = ["ink", "ink-2", "ink-3", ...STATES, ...NOUNS];

/** The chart palette, in the order in which curves take it. */
export const CHART = [1, 2, 3, 4, 5, 6, 7, 8].map((place) => `chart.${place}`);

const pair = (drawn: string, on: string, least: number): ContrastPair => ({ drawn: `color.${drawn}`, on: `color.${on}`, least });

export const CONTRAST_PAIRS: readonly ContrastPair[] = [
  ...TEXTS.flatMap((text) => SURFACES.map((surface) => pair(text, surface, 4.5))),
  ...STATES.flatMap((state) => [pair(state, `${state}-soft`, 4.5), pair("ink-2", `${state}-soft`, 4.5)]),
  // On a noun's soft ground stands its icon, never text.
  ...NOUNS.map((noun) => pair(noun, `${noun}-soft`, 3)),
  pair("on-action", "action", 4.5),
  ...SURFACES.map((surface) => pair("line-strong", surface, 3)),
  ...CHART.flatMap((curve) => ["paper", "raised"].map((surface) => ({ drawn: curve, on: `color.${surface}`, least: 3 }))),
];

/** In high contrast text has what WCAG's AAA asks for (1.4.6), and even hairlines can be seen. */
export const HIGH_CONTRAST_PAIRS: readonly ContrastPair[] = SURFACES.flatMap((surface) => [...["ink", "ink-2", "ink-3"].map((text) => pair(text, surface, 7)), pair("line", surface, 3), pair("line-strong", surface, 4.5)]);
