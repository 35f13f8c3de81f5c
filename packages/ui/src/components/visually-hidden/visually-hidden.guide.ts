import type { ComponentGuide } from "../../guide/component-guide.ts";

export const visuallyHiddenGuide: ComponentGuide = {
  components: ["VisuallyHidden"],
  status: "stable",
  useWhen: ["A drawing or a place says something that one who hears the page would miss: “being written”, the caption of a table."],
  avoidWhen: ["Everybody would be helped by the words: show them.", "It names a control: the control’s own `label` does."],
  anatomy: [{ part: "Words", what: "In the page and read out, in a box of one pixel." }],
  keyboard: [],
  content: ["Few words, and nothing to press in them: what takes the focus must be seen."],
};
