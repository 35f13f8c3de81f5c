import type { ComponentGuide } from "../../guide/component-guide.ts";

export const nounTileGuide: ComponentGuide = {
  components: ["NounTile"],
  status: "stable",
  useWhen: ["A model, dataset, job, deployment, query or chain is named: in a list, a header, a palette, a node of a graph. The tile says which of the six it is."],
  avoidWhen: ["The thing is none of the six: an `Icon` in ink.", "The words beside it already stand under a heading of that noun and nothing else can stand there, as in a table of jobs."],
  anatomy: [
    { part: "Ground and drawing", what: "The noun’s hue, soft and full. Hue never says a state." },
    { part: "Kind", what: "`icon` puts another drawing on the same ground: an image model, one’s own model." },
  ],
  keyboard: [],
  content: ["It is hidden from screen readers, so the words beside it carry the meaning: a heading, a label of the list."],
};
