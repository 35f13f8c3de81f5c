import type { ComponentGuide } from "../../guide/component-guide.ts";

export const pageGuide: ComponentGuide = {
  components: ["Page", "CatalogueLayout", "SplitLayout"],
  status: "stable",
  useWhen: [
    "`Page`: every page that scrolls, with its `PageHeader` first.",
    "`CatalogueLayout`: many things that facets narrow.",
    "`SplitLayout`: a record with its relations, at 300 px; a form with its consequences, at 400 px.",
  ],
  avoidWhen: ["One works on a thing at full height, and panes scroll by themselves: use `Workbench`.", "Part of a page has two columns: use `Grid`."],
  anatomy: [
    { part: "Page", what: "At most 1,760 px wide; 32 px at its sides, 16 px on narrow screens." },
    { part: "Facets", what: "208 px at the start. Below 900 px they fold into one line that says how many are in force." },
    { part: "Aside", what: "At the end; below the matter from 1,100 px on down. A form’s stays in sight while one scrolls." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes through the facets before the results; on narrow screens through their folded line." },
    { keys: "Enter, Space", does: "Open and close the folded facets." },
  ],
  content: ["The folded line is “Filters”, with the number in force: “Filters (2)”.", "What stands aside has a heading that says its relation: “Made from”, “Before it starts”."],
};
