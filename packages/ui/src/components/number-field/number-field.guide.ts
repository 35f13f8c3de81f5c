import type { ComponentGuide } from "../../guide/component-guide.ts";

export const numberFieldGuide: ComponentGuide = {
  components: ["NumberField"],
  status: "stable",
  useWhen: ["An exact figure is given: steps, learning rate, a port."],
  avoidWhen: ["The feel matters more than the figure: use `Slider`.", "It is a code made of digits, which nobody adds to: use `TextField`."],
  anatomy: [
    { part: "Label, hint and error", what: "Those of every `Field`." },
    { part: "Input", what: "Tabular figures, to the last digit that was typed, without thousands marks." },
    { part: "Suffix", what: "The unit." },
  ],
  keyboard: [
    { keys: "Up, Down", does: "Add or take one `step`; with Shift ten." },
    { keys: "Home, End", does: "Go to the least and the greatest value, where those are given." },
    { keys: "Tab", does: "Leaves it; what is out of range is put right then." },
  ],
  content: ["The hint says what the figure does: “How far each step moves.”", "`null` is empty, and is no zero: say in the error what is needed."],
};
