import type { ComponentGuide } from "../../guide/component-guide.ts";

export const diffViewGuide: ComponentGuide = {
  components: ["DiffView"],
  status: "stable",
  useWhen: ["Two versions of a text stand against one another: a query before and after, a configuration, a recipe's steps."],
  avoidWhen: ["Rows of data are compared: use `Table`, with a column that says what changed.", "One of the two is empty: show the other in a `CodeBlock`."],
  anatomy: [
    { part: "Head", what: "Title, how many lines came and went, which change is looked at, and the walk from change to change." },
    { part: "Lines", what: "Line numbers of both, and a + or − that says what the colour says. Side by side, or one column; under 700 px always one." },
    { part: "Marked words", what: "Inside a changed line, the words that differ, where the lines have most in common." },
    { part: "Fold", what: "Unchanged lines, but for three beside each change, stay behind a button that shows them." },
    { part: "Bounds", what: "20,000 lines a side, and 3,000 lines that came or went; beyond, it says so. 500 rows are drawn at once, more on asking." },
  ],
  keyboard: [
    { keys: "Alt-Down, Alt-Up", does: "Go to the next or the previous change, from anywhere in the view. The number of the change is read out." },
    { keys: "Tab", does: "Goes through the buttons, the lines (arrows scroll them), and each fold." },
    { keys: "Enter, Space", does: "On a fold: shows its lines." },
  ],
  content: ["The labels name the versions: “Version 3”, “Draft”, not “Old” and “New”.", "The title names the text: “Query”."],
};
