import type { ComponentGuide } from "../../guide/component-guide.ts";

export const splitPaneGuide: ComponentGuide = {
  components: ["SplitPane"],
  status: "stable",
  useWhen: ["Two panes share one frame, and how much each needs depends on the work: a canvas above its rows."],
  avoidWhen: ["A page has settings beside its work: `Workbench` has this and the bar.", "The shares are a matter of layout: use `Grid` with `shares`."],
  anatomy: [
    { part: "Panes", what: "Each scrolls by itself; neither becomes smaller than `min` percent or `minPixels`." },
    { part: "Handle", what: "1 px to see, 24 px to grab. Dragging is one way, arrow keys the other." },
    { part: "Memory", what: "`storageKey` keeps the share in this browser." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches the handle, between what is in the two panes." },
    { keys: "Arrow keys", does: "Move the border by 5 percent, the way that they point." },
    { keys: "Home, End", does: "Make the first pane as small, or as large, as it may be." },
  ],
  content: ["`label` names the pane that one sizes, since “Resize” comes before it: “settings”."],
};
