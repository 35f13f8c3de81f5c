import type { ComponentGuide } from "../../guide/component-guide.ts";

export const stackGuide: ComponentGuide = {
  components: ["Stack", "Row", "Grid"],
  status: "stable",
  useWhen: [
    "Parts stand below one another (`Stack`), beside one another (`Row`) or in columns (`Grid`): they set no margins of their own.",
    "Columns should be as many as fit: `Grid` with `min`. Unequal ones by `shares`, which become one below 640 px.",
  ],
  avoidWhen: ["The whole page is divided: use `CatalogueLayout` or `SplitLayout`.", "The reader may move the border: use `SplitPane`.", "Figures must line up row by row: use `Table`."],
  anatomy: [
    { part: "Gap", what: "A step of the space scale: 4, 8, 12, 16, 24, 32 or 48 px." },
    { part: "Element", what: "A div, or with `as` the list, form or section that it is." },
  ],
  keyboard: [],
  content: ["The order in the code is the order read out: never turn it round with styles."],
};
