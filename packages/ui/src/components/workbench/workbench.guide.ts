import type { ComponentGuide } from "../../guide/component-guide.ts";

export const workbenchGuide: ComponentGuide = {
  components: ["Workbench", "BarSpacer"],
  status: "stable",
  useWhen: ["One works on one thing at full height, and its settings stand beside the work: the playground, a query."],
  avoidWhen: ["The page is read from top to bottom: use `Page`.", "A form leads to one decision: use `SplitLayout` with 400 px."],
  anatomy: [
    { part: "Bar", what: "What is worked on, its state, then `BarSpacer` and the acts. It wraps on narrow screens." },
    { part: "Work", what: "Takes the height that is left and keeps what is in it when the side goes." },
    { part: "Side", what: "Beside the work, as wide as one drags it; under it below 900 px." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes from the bar through the work to the border, then into the side." },
    { keys: "Arrow keys, Home, End", does: "Size the side while the border has the focus." },
  ],
  content: ["The bar holds the page’s h1, in the size of text: the name of what is worked on.", "`sideLabel` says what stands there, “Settings”; the border is “Resize Settings”."],
};
