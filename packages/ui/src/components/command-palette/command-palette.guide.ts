import type { ComponentGuide } from "../../guide/component-guide.ts";

export const commandPaletteGuide: ComponentGuide = {
  components: ["CommandPalette"],
  status: "stable",
  useWhen: ["Once, in the shell: whatever can be found or done from anywhere is found by typing."],
  avoidWhen: ["One list on one page is searched: use `SearchField`.", "A few acts belong to one thing: use `Menu`.", "It would be the only way to something: every item is also reached by pages."],
  anatomy: [
    { part: "Field", what: "Has the focus when it opens." },
    { part: "Group", what: "Acts first, then pages, then things by their noun." },
    { part: "Item", what: "Tile or icon, name, and a note at the end: whose it is, or where it leads." },
    { part: "Status", what: "“Looking” while the server is asked; a sentence when nothing is called so." },
  ],
  keyboard: [
    { keys: "Arrow keys", does: "Move through the items; the first is marked from the start." },
    { keys: "Enter", does: "Goes there or does it, and closes." },
    { keys: "Escape", does: "Closes. The focus goes back to where it was." },
  ],
  content: ["An act is a verb with its object: “Build a model”.", "`keywords` are the other words that people use for it: “train fine-tune”."],
};
