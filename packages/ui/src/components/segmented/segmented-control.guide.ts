import type { ComponentGuide } from "../../guide/component-guide.ts";

export const segmentedControlGuide: ComponentGuide = {
  components: ["SegmentedControl"],
  status: "stable",
  useWhen: ["One of two to five short answers is chosen, and seeing all of them helps to choose: steps or epochs, chat or completion."],
  avoidWhen: ["There are more than five, or their words are long: use `Select`.", "It is on or off: use `Switch`.", "It changes what the page shows: use `Tabs`."],
  anatomy: [
    { part: "Legend", what: "What is chosen; `labelHidden` keeps it for those who hear it." },
    { part: "Segment", what: "A radio button over its whole area. The chosen one is ink." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches the chosen one; once more leaves the group." },
    { keys: "Arrow keys", does: "Choose the next or the one before, round at the ends; one that is disabled is passed over." },
  ],
  content: ["One or two words each, of the same kind: “Steps”, “Epochs”.", "What cannot be chosen stays in sight, and a hint near it says why."],
};
