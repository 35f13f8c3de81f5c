import type { ComponentGuide } from "../../guide/component-guide.ts";

export const menuGuide: ComponentGuide = {
  components: ["Menu"],
  status: "stable",
  useWhen: ["One thing has more acts than fit beside its name: the “…” of a row, a card, a page header."],
  avoidWhen: ["There are one or two acts: show the buttons.", "A value is chosen: use `Select`.", "It is the page’s primary act: that is never behind a menu."],
  anatomy: [
    { part: "Trigger", what: "A `Button` or `IconButton`, usually “…”." },
    { part: "Item", what: "Does something, or leads somewhere; an icon before its words." },
    { part: "Reason", what: "Under an item that cannot be done now." },
    { part: "Separator", what: "Before what destroys, which stands last." },
  ],
  keyboard: [
    { keys: "Enter, Space, Down on the trigger", does: "Open it; the first item has the focus." },
    { keys: "Up, Down", does: "Move, round at the ends; what cannot be done is reached too, and says why." },
    { keys: "Home, End, letters", does: "Go to the first, the last, or the item that begins so." },
    { keys: "Enter, Space", does: "Does the item, and closes." },
    { keys: "Escape", does: "Closes; the trigger has the focus again." },
  ],
  content: ["Items are verbs; the thing is known: “Rename”, “Delete”.", "`label` is the thing’s kind, and the trigger’s name has the thing: “More for support-tickets”."],
};
