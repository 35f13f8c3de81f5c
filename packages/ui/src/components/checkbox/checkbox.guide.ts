import type { ComponentGuide } from "../../guide/component-guide.ts";

export const checkboxGuide: ComponentGuide = {
  components: ["Checkbox", "Switch"],
  status: "stable",
  useWhen: [
    "`Checkbox`: yes or no, told when the form around it is sent; several of a list; one facet of a catalogue.",
    "`Switch`: a setting that holds from the moment it is turned, such as streaming.",
  ],
  avoidWhen: ["The two answers are not yes and no: use `SegmentedControl`.", "It starts something: use `Button`."],
  anatomy: [
    { part: "Box or switch", what: "16 px and 30 × 18 px; the whole line, label and hint included, can be pressed." },
    { part: "Label", what: "What is so when it is on." },
    { part: "Hint", what: "A sentence on what follows; read out after the label." },
    { part: "Trailing", what: "A count at the end of the line." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches it; a disabled one is passed over." },
    { keys: "Space", does: "Turns it on or off." },
  ],
  content: ["Say what is so when it is on: “Leave repeats out”. No “not”, no question.", "`indeterminate` is for some of a list, never for unknown."],
};
