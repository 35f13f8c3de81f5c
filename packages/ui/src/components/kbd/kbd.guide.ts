import type { ComponentGuide } from "../../guide/component-guide.ts";

export const kbdGuide: ComponentGuide = {
  components: ["Kbd"],
  status: "stable",
  useWhen: ["A shortcut is shown beside what it does: the search in the navigation, a hint under a canvas."],
  avoidWhen: ["The key is one that everybody knows there, such as Enter in a form.", "It is code or a command: use `code`."],
  anatomy: [{ part: "Key", what: "The key’s name in a frame, 11 px; one frame for keys pressed together." }],
  keyboard: [],
  content: ["As it stands on the reader’s keyboard: “⌘K” on a Mac, “Ctrl K” elsewhere.", "The control itself carries `aria-keyshortcuts`; the drawing only shows it."],
};
