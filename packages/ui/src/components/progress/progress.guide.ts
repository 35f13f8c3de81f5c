import type { ComponentGuide } from "../../guide/component-guide.ts";

export const progressGuide: ComponentGuide = {
  components: ["Progress", "ShareBar"],
  status: "stable",
  useWhen: ["`Progress`: work of known size goes on, such as steps of a job or bytes of an upload; or its size is not known yet, with `value` null.", "`ShareBar`: a whole is divided, such as what a mix of datasets is drawn from."],
  avoidWhen: ["What loads has a layout to hold: use `Skeleton`.", "The figure does not move towards an end: use `StatTile`."],
  anatomy: [
    { part: "Track and bar", what: "6 px, or `thin` under a record’s header. The tone is the noun’s or the outcome’s." },
    { part: "Parts", what: "Of a ShareBar, in the order given, five hues in turn; the rows beside it carry the figures." },
  ],
  keyboard: [],
  content: ["Only what is measured: no bar that a timer moves.", "Words beside it say the same: “step 79 of 120, about 1 min 40 s left”.", "`label` names what goes on: “Steps”, “Upload of tickets.csv”."],
};
