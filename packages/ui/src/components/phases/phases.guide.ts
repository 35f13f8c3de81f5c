import type { ComponentGuide } from "../../guide/component-guide.ts";

export const phasesGuide: ComponentGuide = {
  components: ["Phases"],
  status: "stable",
  useWhen: ["A machine works through named phases for longer than some seconds: prepare, train, check, save."],
  avoidWhen: ["There is one phase: use `Progress` with words beside it.", "A person works through the steps: use `Stepper`."],
  anatomy: [
    { part: "Mark and label", what: "A drawing for the state, and the phase's name." },
    { part: "Facts", what: "The state as a word, the time it took or has run, how long it needs still (always “about”), and a note." },
    { part: "Bar", what: "Under the running phase. Without a `share` it says only that work goes on." },
  ],
  keyboard: [],
  content: ["Labels are verbs or short nouns: “Train”, “Check”.", "Give `remaining` only where it is measured from what has been done."],
};
