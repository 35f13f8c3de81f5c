import type { Look, Token, TokenSets } from "./read-tokens.ts";
import { variableOf } from "./variable-of.ts";

type Colour = { colorSpace: string; components: readonly (number | null)[]; alpha: number };

function colour({ colorSpace, components, alpha }: Colour): string {
  if (colorSpace !== "oklch") throw new Error(`Colours are written in oklch, not ${colorSpace}.`);
  return `oklch(${components.map((part) => part ?? "none").join(" ")}${alpha === 1 ? "" : ` / ${alpha}`})`;
}

const length = ({ value, unit }: { value: number; unit: string }) => (value === 0 ? "0" : `${value}${unit}`);
const family = (names: string | string[]) => [names].flat().map((name) => (/^[\w-]+$/.test(name) ? name : `"${name}"`)).join(", ");

/** A token's value in CSS; a reference to another token stays one. */
function valueOf(token: Token): string {
  if (token.aliasOf !== undefined) return `var(${variableOf(token.aliasOf)})`;
  switch (token.$type) {
    case "color":
      return colour(token.$value);
    case "dimension":
      return length(token.$value);
    case "number":
      return String(token.$value);
    case "fontFamily":
      return family(token.$value);
    case "typography": {
      const { fontSize, fontWeight, lineHeight } = token.$value;
      if (typeof lineHeight !== "number") throw new Error(`The line height of ${token.id} is a factor.`);
      const font = token.partialAliasOf?.fontFamily;
      if (font === undefined) throw new Error(`The family of ${token.id} is a reference to a font.`);
      // A factor has as many digits as it needs for whole pixels.
      const line = `${Math.round(lineHeight * fontSize.value)}${fontSize.unit}`;
      return `${fontWeight === 400 ? "" : `${fontWeight} `}${length(fontSize)}/${line} var(${variableOf(font)})`;
    }
    case "shadow":
      return token.$value.map(({ color, offsetX, offsetY, blur, spread, inset }) => `${inset ? "inset " : ""}${[offsetX, offsetY, blur].map(length).join(" ")}${spread.value === 0 ? "" : ` ${length(spread)}`} ${colour(color)}`).join(", ");
    case "duration":
      return `${token.$value.value}${token.$value.unit}`;
    case "cubicBezier":
      return `cubic-bezier(${token.$value.join(", ")})`;
    case "transition": {
      const { duration, timingFunction } = token.partialAliasOf ?? {};
      if (typeof duration !== "string" || typeof timingFunction !== "string") throw new Error(`Duration and easing of ${token.id} are references: reduced motion changes them there.`);
      return `var(${variableOf(duration)}) var(${variableOf(timingFunction)})`;
    }
    case "boolean":
    case "border":
    case "fontWeight":
    case "gradient":
    case "link":
    case "string":
    case "strokeStyle":
      throw new Error(`No token of type ${token.$type} is written yet (${token.id}).`);
  }
}

function declarations(sets: TokenSets, light: Look, dark: Look, ids: string[], indent: string): string {
  return ids
    .map((id) => {
      const [one, other] = [sets[light][id], sets[dark][id]];
      if (one === undefined || other === undefined) throw new Error(`The token ${id} is missing in ${one === undefined ? light : dark}.`);
      const [first, second] = [valueOf(one), valueOf(other)];
      return `${indent}${variableOf(id)}: ${first === second ? first : `light-dark(${first}, ${second})`};\n`;
    })
    .join("");
}

/** The ids of the tokens, in the order in which they stand in the files. Throws when the looks do not have the same. */
export function idsOf(sets: TokenSets): string[] {
  const ids = Object.keys(sets.light).toSorted();
  for (const [look, tokens] of Object.entries(sets)) {
    const different = Object.keys(tokens).filter((id) => !ids.includes(id));
    if (different.length > 0) throw new Error(`Only ${look} has ${different.join(", ")}.`);
  }
  return ids;
}

/** The tokens whose own value another look changes; what refers to them follows by itself. */
function changedIn(sets: TokenSets, pairs: readonly (readonly [from: Look, to: Look])[]): string[] {
  return idsOf(sets).filter((id) => pairs.some(([from, to]) => isOwn(sets[from][id]) && JSON.stringify(sets[from][id]?.$value) !== JSON.stringify(sets[to][id]?.$value)));
}

const isOwn = (token: Token | undefined) => token?.aliasOf === undefined && token?.partialAliasOf === undefined;

/** The style sheet of the tokens: light and dark in one value; high contrast, compact and reduced motion as the few that differ. */
export function writeCss(sets: TokenSets): string {
  const stronger = changedIn(sets, [["light", "light-high-contrast"], ["dark", "dark-high-contrast"]]);
  const more = (indent: string) => declarations(sets, "light-high-contrast", "dark-high-contrast", stronger, indent);
  const still = (indent: string) => declarations(sets, "reduced-motion", "reduced-motion", changedIn(sets, [["light", "reduced-motion"]]), indent);
  return `/* Written by npm run tokens from files/. Change those. */
@layer tokens {
  :root {
    color-scheme: light dark;
${declarations(sets, "light", "dark", idsOf(sets), "    ")}  }

  :root[data-theme="light"] {
    color-scheme: light;
  }

  :root[data-theme="dark"] {
    color-scheme: dark;
  }

  @media (prefers-contrast: more) {
    :root:not([data-contrast="normal"]) {
${more("      ")}    }
  }

  :root[data-contrast="more"] {
${more("    ")}  }

  :root[data-density="compact"] {
${declarations(sets, "compact", "compact", changedIn(sets, [["light", "compact"]]), "    ")}  }

  @media (prefers-reduced-motion: reduce) {
    :root {
${still("      ")}    }
  }

  :root[data-motion="reduced"] {
${still("    ")}  }
}
`;
}
