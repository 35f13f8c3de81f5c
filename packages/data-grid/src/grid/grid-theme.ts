import type { Theme as GlideTheme } from "@glideapps/glide-data-grid";
import type { Theme } from "@aiweb/ui";
import { tokens } from "@aiweb/ui/tokens";
import type { TokenNames } from "@aiweb/ui/tokens";

export type GridColours = Record<Extract<TokenNames["color"], "paper" | "raised" | "sunken" | "line" | "ink" | "ink2" | "ink3" | "accent" | "accentSoft" | "bad">, string>;

/** The tokens that the grid draws with, as they stand in a theme and as a canvas understands them everywhere: `rgb(…)`. */
export function readGridColours(theme: Theme): GridColours {
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.style.colorScheme = theme;
  // forced colours do not reach into a canvas: it keeps its own, all of them, where reading would give one for all
  probe.style.setProperty("forced-color-adjust", "none");
  document.body.append(probe);
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const read = (name: TokenNames["color"]) => {
    if (context === null) return "rgb(128, 128, 128)";
    probe.style.color = tokens[name];
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `rgb(${red}, ${green}, ${blue})`;
  };
  const colours = { paper: read("paper"), raised: read("raised"), sunken: read("sunken"), line: read("line"), ink: read("ink"), ink2: read("ink2"), ink3: read("ink3"), accent: read("accent"), accentSoft: read("accentSoft"), bad: read("bad") };
  probe.remove();
  return colours;
}

/** The grid in AIWeb's colours and type. */
export function gridTheme(colours: GridColours): Partial<GlideTheme> {
  return {
    accentColor: colours.accent,
    accentFg: colours.raised,
    accentLight: colours.accentSoft,
    textDark: colours.ink,
    textMedium: colours.ink2,
    textLight: colours.ink3,
    textHeader: colours.ink,
    textHeaderSelected: colours.ink,
    textBubble: colours.ink,
    bgCell: colours.raised,
    bgCellMedium: colours.sunken,
    bgHeader: colours.sunken,
    bgHeaderHasFocus: colours.sunken,
    bgHeaderHovered: colours.line,
    bgIconHeader: colours.ink3,
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
