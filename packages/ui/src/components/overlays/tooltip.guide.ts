import type { ComponentGuide } from "../../guide/component-guide.ts";

export const tooltipGuide: ComponentGuide = {
  components: ["Tooltip", "Popover"],
  status: "stable",
  useWhen: ["`Tooltip`: a few words help with a control and are not needed to use it.", "`Popover`: a button opens a small panel with something to read or set, and the page goes on behind it."],
  avoidWhen: ["The words are needed: a `hint`, or `disabledReason` of a button, stays on the page.", "An icon alone needs a name: `IconButton` has a `label`.", "It must be answered before one goes on: use `Dialog`."],
  anatomy: [
    { part: "Tip", what: "Ink on paper turned round, 280 px at most, after 400 ms; tied to its control as its description." },
    { part: "Panel", what: "Titled, tied to its button, 400 px at most; scrolls in itself." },
  ],
  keyboard: [
    { keys: "Tab", does: "Shows a tip when its control has the focus." },
    { keys: "Enter, Space", does: "Open and close a popover by its button; the focus goes in." },
    { keys: "Escape", does: "Closes a tip or a popover; the button has the focus again." },
  ],
  content: ["A tip is one clause without a full stop: “How far each step moves”.", "A popover’s title is its button’s words."],
};
