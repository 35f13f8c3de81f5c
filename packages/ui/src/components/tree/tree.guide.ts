import type { ComponentGuide } from "../../guide/component-guide.ts";

export const treeGuide: ComponentGuide = {
  components: ["Tree"],
  status: "stable",
  useWhen: ["Things lie within things, and one is looked for or chosen among them: connection, schema, table, column.", "A branch is dear to read: give it `children: \"unloaded\"`, and read it when `onNeedChildren` asks."],
  avoidWhen: ["There is one level: use `ResourceList` or `Table`.", "The entries lead to pages: the shell has its navigation.", "Each thing has several figures: use `Table`."],
  anatomy: [
    { part: "Row", what: "28 px: the arrow of a branch, a noun's tile or an icon, the label, and a note at the end. What does not fit ends in dots and is whole on hover." },
    { part: "Note", what: "How many a branch holds, or a column's type." },
    { part: "Loading, empty", what: "A row of their own inside the branch, so that nothing jumps when the nodes come." },
    { part: "Failed", what: "A row with the reason; pressing it asks `onNeedChildren` again. The reason is read out too." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes to the row reached last, then out of the tree." },
    { keys: "Up, Down, Page Up, Page Down", does: "Move among the rows that are open." },
    { keys: "Right", does: "Opens a branch; on an open one goes to its first row. From right to left it is Left." },
    { keys: "Left", does: "Closes a branch; elsewhere goes to the branch that holds the row." },
    { keys: "Home, End", does: "Go to the first or the last row." },
    { keys: "A letter, or several", does: "Goes to the next row that begins so." },
    { keys: "*", does: "Opens every branch beside this one." },
    { keys: "Enter, Space", does: "Selects; on a failed row tries again." },
  ],
  content: ["Labels are the things' own names, as the source spells them.", "An error is one sentence: “The connection was refused.”"],
};
