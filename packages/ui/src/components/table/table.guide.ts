import type { ComponentGuide } from "../../guide/component-guide.ts";

export const tableGuide: ComponentGuide = {
  components: ["Table"],
  status: "stable",
  useWhen: ["Things are compared by the same few figures: jobs, checkpoints, files. Up to some hundreds of rows, paged by `LoadMore`."],
  avoidWhen: ["There are thousands of rows, or cells to copy: use the data grid.", "One chooses by what a thing is rather than by figures: use `ResourceCard`.", "It is one thing’s facts: use `KeyValueList`."],
  anatomy: [
    { part: "Caption", what: "What the table holds; read out, not shown: a heading above says it." },
    { part: "Head", what: "A button where `sort` is set; its arrow and `aria-sort` say the order." },
    { part: "Row", what: "36 px, or 28 px with `dense`. Figures stand at the end of their cell." },
    { part: "Opener", what: "In 520 px and less only the first two columns stay, and a button opens the rest below its row." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes through the heads that sort, then what can be pressed in the rows." },
    { keys: "Enter, Space", does: "On a head: sorts by it, then the other way round. On an opener: shows or hides the rest of the row." },
  ],
  content: ["The first two columns are the name and what matters most: they are what a phone shows.", "Heads are nouns without units where the cell writes the unit.", "`empty` says what would stand here, in place of the whole table."],
};
