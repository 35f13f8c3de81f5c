import type { ComponentGuide } from "../../guide/component-guide.ts";

export const resultBarGuide: ComponentGuide = {
  components: ["ResultBar"],
  status: "stable",
  useWhen: ["A catalogue shows results: the line above them says how many, by which choices, in which order."],
  avoidWhen: ["The list is short and nothing narrows it: its heading is enough.", "There is no result: `EmptyState` takes the place of the results, and the bar stays with its chips."],
  anatomy: [
    { part: "Chips", what: "Each facet value in force, to be taken back." },
    { part: "Count", what: "Announced when it changes, so that one who does not see it hears what a facet did." },
    { part: "Sort", what: "A quiet `Select` at the end." },
  ],
  keyboard: [],
  content: ["The count has its noun: “29 models”, “No models”.", "The words of the order say what comes first: “Most used”, “Newest”."],
};
