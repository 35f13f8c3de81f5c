import type { Theme as GlideTheme } from "@glideapps/glide-data-grid";
import type { Theme } from "@aiweb/ui";

/** A token's colour as a canvas understands it everywhere: `rgb(…)`. */
function readColours(names: readonly string[], theme: Theme): Record<string, string> {
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.style.colorScheme = theme;
  document.body.append(probe);
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const colours: Record<string, string> = {};
  for (const name of names) {
    probe.style.color = `var(--${name})`;
    if (context === null) continue;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    colours[name] = `rgb(${red}, ${green}, ${blue})`;
  }
  probe.remove();
  return colours;
}

const TOKENS = ["paper", "raised", "sunken", "line", "ink", "ink-2", "ink-3", "accent", "accent-soft", "bad"] as const;

export type GridColours = Record<(typeof TOKENS)[number], string>;

/** The tokens that the grid draws with, as they stand in a theme. */
export function readGridColours(theme: Theme): GridColours {
  const read = readColours(TOKENS, theme);
  const colour = (name: (typeof TOKENS)[number]) => read[name] ?? "rgb(128, 128, 128)";
  return { paper: colour("paper"), raised: colour("raised"), sunken: colour("sunken"), line: colour("line"), ink: colour("ink"), "ink-2": colour("ink-2"), "ink-3": colour("ink-3"), accent: colour("accent"), "accent-soft": colour("accent-soft"), bad: colour("bad") };
}

/** The grid in AIWeb's colours and type. */
export function gridTheme(colours: GridColours): Partial<GlideTheme> {
  return {
    accentColor: colours.accent,
    accentFg: colours.raised,
    accentLight: colours["accent-soft"],
    textDark: colours.ink,
    textMedium: colours["ink-2"],
    textLight: colours["ink-3"],
    textHeader: colours.ink,
    textHeaderSelected: colours.ink,
    textBubble: colours.ink,
    bgCell: colours.raised,
    bgCellMedium: colours.sunken,
    bgHeader: colours.sunken,
    bgHeaderHasFocus: colours.sunken,
    bgHeaderHovered: colours.line,
    bgIconHeader: colours["ink-3"],
    fgIconHeader: colours.sunken,
    borderColor: colours.line,
    horizontalBorderColor: colours.line,
    headerBottomBorderColor: colours.line,
    linkColor: colours.accent,
    cellHorizontalPadding: 10,
    cellVerticalPadding: 4,
    baseFontStyle: "13px",
    headerFontStyle: "600 13px",
    markerFontStyle: "12px",
    editorFontSize: "13px",
    lineHeight: 1.5,
    fontFamily: '"Inter Variable", system-ui, sans-serif',
  };
}
