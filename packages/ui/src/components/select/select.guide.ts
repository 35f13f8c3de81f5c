import type { ComponentGuide } from "../../guide/component-guide.ts";

export const selectGuide: ComponentGuide = {
  components: ["Select"],
  status: "stable",
  useWhen: ["One of a short list is chosen, from about four to twenty: who may see a model, which version, the order of results."],
  avoidWhen: ["Two to five short answers: `SegmentedControl` shows them all.", "One must search among many.", "It runs an act: use `Menu`."],
  anatomy: [
    { part: "Frame", what: "As a text field’s; `quiet` has none, for sorting above a list." },
    { part: "List", what: "The browser’s own, so that it is right on a phone and for screen readers." },
    { part: "Placeholder", what: "Shown while nothing is chosen; it cannot be chosen again." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches it." },
    { keys: "Space, Arrow keys", does: "Open the browser’s list and move in it; how, is the system’s." },
    { keys: "Letters", does: "Go to the value that begins so." },
  ],
  content: ["Values in the reader’s words: “Only me”, “Everyone”, not “private”, “public”.", "The placeholder is an invitation: “Choose one”."],
};
