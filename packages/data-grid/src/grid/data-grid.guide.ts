import type { ComponentGuide } from "@aiweb/ui/component-guide";

export const dataGridGuide: ComponentGuide = {
  components: ["DataGrid"],
  status: "stable",
  useWhen: ["The rows of a dataset or a result are read, sorted and copied: any number of them, since rows come as they are scrolled to."],
  avoidWhen: ["Ten rows give an impression: use `RowPreview`, which needs no canvas.", "Rows lead to pages or have acts: use `Table`."],
  anatomy: [
    { part: "Head", what: "Name of the column, its kind and how many values it lacks. Pressing it sorts up, then down, then not at all; its edge can be dragged." },
    { part: "Row numbers", what: "Counted in the order shown." },
    { part: "Cell", what: "One line; figures at the end, a dash for what is missing, “not read” where a read failed." },
    { part: "Opened cell", what: "The whole value in a box over the grid; what the grid had cut is read then." },
    { part: "Table for screen readers", what: "The rows in view as a table behind the canvas." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches the grid as one stop." },
    { keys: "Arrow keys", does: "Move the selected cell; with Shift they widen the selection." },
    { keys: "Enter, Space", does: "Opens the selected cell." },
    { keys: "Escape", does: "Closes an opened cell." },
    { keys: "Ctrl+C, ⌘C", does: "Copies the selected cells with tabs between, whole values included." },
  ],
  content: ["Values stand as they are stored; nothing is rounded.", "The page beside it offers “Copy” and “Go to row” as buttons, by the grid’s handle.", "A failed read goes to `onError`: the page says it once, with a way to try again."],
};
