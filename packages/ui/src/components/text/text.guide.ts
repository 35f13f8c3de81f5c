import type { ComponentGuide } from "../../guide/component-guide.ts";

export const textGuide: ComponentGuide = {
  components: ["Text"],
  status: "stable",
  useWhen: ["Words stand outside a part that has its own type: a line under a form, a cell, a small print."],
  avoidWhen: ["A part takes the words by a prop, such as `note` or `hint`: it sets their size.", "A model or a person wrote it with marks: use `Markdown`.", "The colour is meant to say a state: `StateDot` adds the word."],
  anatomy: [
    { part: "Size", what: "12, 13, 14 or 16 px, each with its line height." },
    { part: "Tone", what: "Ink, two quieter inks, and good, warn and bad for words that say so." },
    { part: "Cut", what: "One line with an ellipsis; without it, long words break." },
  ],
  keyboard: [],
  content: ["A heading is a heading: `as` says h2 or h3, and the level follows the page, not the size."],
};
