import type { ComponentGuide } from "../../guide/component-guide.ts";

export const chipGuide: ComponentGuide = {
  components: ["Chip", "Chips"],
  status: "stable",
  useWhen: ["A choice is in force and can be taken back: the facets above a catalogue’s results, tags of a thing.", "Several choices stand in a line: `Chips` around them."],
  avoidWhen: ["It is a fact and no choice: use `Badge`.", "It turns something on: use `Checkbox` or `SegmentedControl`."],
  anatomy: [
    { part: "Words", what: "The choice; one line, cut with an ellipsis." },
    { part: "Cross", what: "24 × 24 px, there only where `onRemove` is given." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes from cross to cross; a chip without one is passed over." },
    { keys: "Enter, Space", does: "Takes the choice back." },
  ],
  content: ["The words of the facet’s own value: “Text generation”.", "Where the content is no plain text, `removeLabel` names it: “Remove owner aiweb”."],
};
