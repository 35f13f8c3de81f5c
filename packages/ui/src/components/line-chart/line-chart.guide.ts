import type { ComponentGuide } from "../../guide/component-guide.ts";

export const lineChartGuide: ComponentGuide = {
  components: ["LineChart"],
  status: "stable",
  useWhen: ["A figure moves over steps, and its course tells the story: losses of a run, also while it goes on."],
  avoidWhen: ["Only the last figure matters: use `StatTile`.", "A whole is divided: use `ShareBar`."],
  anatomy: [
    { part: "Legend", what: "Each curve by its line, colour and name, with the value under the cursor." },
    { part: "Canvas", what: "Curves, and markers for moments that explain them. One chart lives as long as only points and markers change." },
    { part: "Cursor", what: "Follows the mouse or the arrow keys, and is read out." },
    { part: "As table", what: "The same numbers, latest first." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches “As table”, then the chart." },
    { keys: "Left, Right", does: "Move the cursor point by point, from the last one at first." },
    { keys: "Page Up, Page Down", does: "Move it by a tenth of the points, on and back." },
    { keys: "Home, End", does: "Go to the first and the last point." },
    { keys: "Escape", does: "Takes the cursor away." },
  ],
  content: ["The title is what was measured: “Loss”. `xLabel` is what x counts: “step”.", "A marker says what happened there: “node lost, resumed”.", "A curve that goes beside another is dashed, so that colour is not all that parts them."],
};
