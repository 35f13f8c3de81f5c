import type { ComponentGuide } from "../../guide/component-guide.ts";

export const badgeGuide: ComponentGuide = {
  components: ["Badge"],
  status: "stable",
  useWhen: ["A short fact belongs to the name beside it: version, licence, size, task.", "A figure is exact or estimated, and one should see which."],
  avoidWhen: ["It says how a thing is now: running, failed, serving. That is a `StateDot`.", "It can be taken back: use `Chip`.", "There are more than five facts: they make a `KeyValueList`."],
  anatomy: [
    { part: "Ground", what: "Neutral, unless the fact itself is good news, a warning or a fault." },
    { part: "Words", what: "One line. What does not fit ends in an ellipsis, so put the telling part first." },
  ],
  keyboard: [],
  content: ["One to three words, no full stop: “8K context”.", "Figures carry their unit; hashes and version tags are `mono`."],
};
