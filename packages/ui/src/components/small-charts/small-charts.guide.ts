import type { ComponentGuide } from "../../guide/component-guide.ts";

export const smallChartsGuide: ComponentGuide = {
  components: ["Sparkline", "BarList", "Histogram"],
  status: "stable",
  useWhen: [
    "`Sparkline`: a figure stands in a tile or a row, and how it went is part of the answer.",
    "`BarList`: a few named values are compared: requests by model, bytes by dataset.",
    "`Histogram`: how a column's values spread.",
  ],
  avoidWhen: [
    "Curves are read point by point, or are live: use `LineChart`.",
    "Shares of a whole: use `ShareBar`.",
    "Axes, several series, a legend: none of the three has them. Recharts was weighed and left out: a charting library for what is a path and some rectangles here, which rebuilds its paths at each update. It is due with the first chart that needs two series on an axis.",
  ],
  anatomy: [
    { part: "Sparkline", what: "24 px high; breaks where nothing was measured; its ends and extremes are its name." },
    { part: "BarList", what: "A list: name, figure, and a bar behind them that only shows how they compare." },
    { part: "Histogram", what: "Bars over ranges, the two ends below, and “As table” for the figures." },
    { part: "Tone", what: "The accent, or the hue of the noun that is counted." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes to a bar's link, and to “As table”." },
    { keys: "Enter, Space", does: "On “As table”: shows the figures, and the bars again." },
  ],
  content: ["The title names what is counted, with its unit where the figures have none: “Tokens an answer”."],
};
