import type { ComponentGuide } from "../../guide/component-guide.ts";

export const cardGuide: ComponentGuide = {
  components: ["Card"],
  status: "stable",
  useWhen: ["A part of a page stands on its own: a section of a form, the relations beside a record.", "A log or code needs a ground of its own: `tone` is `sunken`."],
  avoidWhen: ["Space or a hairline is enough to part two things: a frame is the last means.", "It would stand in another card.", "It shows one model or dataset of many: use `ResourceCard`."],
  anatomy: [
    { part: "Title", what: "An h2 that names the region. 14 px in a `panel`, 18 px where it heads a `section` of a form." },
    { part: "Note", what: "One quiet line under the title: what the section does." },
    { part: "Actions", what: "At the end of the title’s line; below it where both do not fit." },
    { part: "Content", what: "12 px apart; to the edges with `padding` set to `none`, as a table needs it." },
  ],
  keyboard: [],
  content: ["Titles are in the reader’s words: “What it learns from”, not “Training data configuration”.", "No title where the content says it itself."],
};
