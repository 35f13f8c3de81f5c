import type { ComponentGuide } from "../../guide/component-guide.ts";

export const facetGroupGuide: ComponentGuide = {
  components: ["FacetGroup"],
  status: "stable",
  useWhen: ["A catalogue is narrowed by one property with few values, of which several may hold at once: task, licence, where it runs."],
  avoidWhen: ["There are more values than fit ten lines: a `SearchField` finds them.", "One value excludes the others: use `Select` or `SegmentedControl`.", "It is part of a form that is sent: use `Checkbox`."],
  anatomy: [
    { part: "Title", what: "The legend of the group, read out with each value." },
    { part: "Value", what: "A `Checkbox`; at the end of its line how many results it would leave." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes from value to value." },
    { keys: "Space", does: "Chooses one or takes it back; the results follow at once." },
  ],
  content: ["The title is the property, one or two words: “Runs on”.", "Counts are what the catalogue would show with it, measured; a value without a count has none yet."],
};
