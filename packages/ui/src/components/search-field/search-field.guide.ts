import type { ComponentGuide } from "../../guide/component-guide.ts";

export const searchFieldGuide: ComponentGuide = {
  components: ["SearchField"],
  status: "stable",
  useWhen: ["A list on the page narrows while one types."],
  avoidWhen: ["One looks for anything, from anywhere: that is the `CommandPalette`.", "Nothing happens until a form is sent: use `TextField`."],
  anatomy: [
    { part: "Glass", what: "Says what the field is for; the label is read out only." },
    { part: "Placeholder", what: "What can be looked for." },
    { part: "Cross", what: "Clears; there while something is typed." },
  ],
  keyboard: [
    { keys: "Typing", does: "Reports after `delay` milliseconds of quiet." },
    { keys: "Escape", does: "Clears, and keeps the focus; in an empty field it is left to what lies around it." },
    { keys: "Tab, then Enter", does: "Press the cross; the focus comes back to the field." },
  ],
  content: ["The label says what is searched: “Search models”.", "The placeholder names what is compared: “Name, owner, task”."],
};
