import type { ComponentGuide } from "../../guide/component-guide.ts";

export const skeletonGuide: ComponentGuide = {
  components: ["Skeleton", "SkeletonList"],
  status: "stable",
  useWhen: ["Something loads whose shape is known: it holds the place, so that nothing jumps. `SkeletonList` does it for rows and cards."],
  avoidWhen: ["How far it is can be measured: use `Progress`.", "Data is there already and only renewed: leave it as it is.", "A button works: its `busy` says so."],
  anatomy: [
    { part: "Shape", what: "A line, block or disc in the size of what comes; unseen for the first 150 ms, so that quick answers do not flicker." },
    { part: "List", what: "Lines as `rows`, or blocks in the columns of a card `grid`; read out once." },
  ],
  keyboard: [],
  content: ["`label` names what loads, once for the whole: “Loading models”."],
};
