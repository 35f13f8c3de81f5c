/** A style sheet with its place in the repository. */
export type Sheet = { file: string; text: string };
type Declaration = { property: string; value: string };

/** Every declaration of a sheet; the conditions of at-rules are none, since variables cannot stand there. */
function declarationsOf({ text }: Sheet): Declaration[] {
  const bare = text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/@[\w-]+[^{;]*[{;]/g, "{");
  return [...bare.matchAll(/(?<=[{;}]\s*)([\w-]+)\s*:\s*([^;{}]+)[;}]/g)].map(([, property = "", value = ""]) => ({ property, value: value.trim() }));
}

/** Hairlines, outlines and what only sets an edge straight: up to 2 px, either way. */
const HAIRLINES = new Set(["0px", "1px", "2px"]);

/** Sizes and durations that a sheet says itself; they come from tokens, so that density and motion reach them. */
export function rawValuesOf(sheet: Sheet): string[] {
  return declarationsOf(sheet).flatMap(({ property, value }) =>
    [...value.matchAll(/(?<![\w.-])-?(\d*\.?\d+(?:px|ms|s|rem|pt|cm))\b/g)].flatMap(([, raw = ""]) => (HAIRLINES.has(raw) ? [] : [`${sheet.file}: ${property}: ${raw}`])),
  );
}

const SIDE = /^(?:(?:(?:scroll-)?(?:margin|padding)|border)-(?:left|right|top|bottom)(?:-(?:width|style|color))?|border-(?:top|bottom)-(?:left|right)-radius|left|right|top|bottom|(?:(?:min|max)-)?(?:width|height))$/;
const ALIGNED = /^(?:text-align|float|clear)$/;

/** Properties and values that name a side of the screen instead of a side of the text. */
export function physicalSidesOf(sheet: Sheet): string[] {
  return declarationsOf(sheet)
    .filter(({ property, value }) => SIDE.test(property) || (ALIGNED.test(property) && /\b(?:left|right)\b/.test(value)))
    .map(({ property, value }) => `${sheet.file}: ${property}: ${value}`);
}

const STATE = /:checked|\[aria-(?:selected|current|pressed|checked)|\[data-(?:highlighted|selected|checked)/;

/** Sheets that tell a state by a ground or an edge, which forced colours take away, and say nothing in their place. */
export function statesLostIn(sheets: readonly Sheet[]): string[] {
  return sheets.flatMap(({ file, text }) => {
    const tells = [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].some(([, selector = "", body = ""]) => STATE.test(selector) && /(?:background|border)[\w-]*:/.test(body));
    return tells && !text.includes("@media (forced-colors: active)") ? [file] : [];
  });
}

/** Rules of a sheet outside any layer: they would win over every layered one of whoever is on the page. */
export function unlayeredRulesOf({ file, text }: Sheet): string[] {
  const top = text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/@layer\s+[\w.-]+\s*\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*\}/g, "");
  return [...top.matchAll(/([^{};]+)\{/g)].map(([, head = ""]) => `${file}: ${head.trim()}`);
}
