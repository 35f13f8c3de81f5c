import type { ComponentGuide } from "../../guide/component-guide.ts";

export const codeEditorGuide: ComponentGuide = {
  components: ["CodeEditor"],
  status: "stable",
  useWhen: ["A person writes SQL, JSON, Python, JavaScript, TypeScript or YAML.", "Code is read and searched line by line, with marks of what is wrong: `readOnly`."],
  avoidWhen: ["A few lines are shown to be copied: use `CodeBlock`, which weighs next to nothing.", "Plain words are written: use `TextArea`."],
  anatomy: [
    { part: "Frame", what: "A field's: the border turns to the accent with the focus, to red with an error. It grows with the text from `minHeight` to `maxHeight`, then scrolls." },
    { part: "Edge", what: "Line numbers, and a mark at each line that holds a problem." },
    { part: "Problems", what: "Data: line, column, length, message, severity. Underlined, told by a pointer or F8, and read out when they change." },
    { part: "Completions", what: "A list, or a function that is asked at each word with a signal that aborts. The language adds its own words." },
    { part: "Colours", what: "Tokens as CSS variables: theme and contrast change in place, and no editor is made anew. Code runs from left to right in every page." },
  ],
  keyboard: [
    { keys: "Tab, Shift-Tab", does: "Indent the line, or take it back." },
    { keys: "Escape, then Tab", does: "Leaves the editor; said to screen readers as its description. Ctrl-M (Shift-Alt-M on a Mac) makes Tab leave it until pressed again." },
    { keys: "Ctrl-Enter, Command-Enter", does: "Submits, where `onSubmit` is given." },
    { keys: "Ctrl-Space", does: "Opens the completions; arrows walk them, Enter takes one, Escape closes them." },
    { keys: "F8", does: "Goes to the next problem and shows it." },
    { keys: "Ctrl-Z, Ctrl-Y", does: "Undo and redo." },
  ],
  content: ["The label names the thing: “Query”, not “Code”.", "A problem is one sentence: “There is no table ordrs.”", "A placeholder is an example that would run, not an instruction."],
};
