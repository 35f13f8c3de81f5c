import type { ComponentGuide } from "../../guide/component-guide.ts";

export const stepperGuide: ComponentGuide = {
  components: ["Stepper"],
  status: "stable",
  useWhen: ["A task has three to six steps in a fixed order, and one works at one of them at a time: connect, choose tables, check, import."],
  avoidWhen: ["The parts may be done in any order: use a form with sections.", "A machine works, not a person: use `Phases`.", "There are views of one thing: use `Tabs`."],
  anatomy: [
    { part: "Mark", what: "The step's number, a tick when it is done, a warning sign where it has a problem." },
    { part: "Label", what: "What one does there." },
    { part: "State", what: "A word under the label (now, done, needs attention, started, to do), with a note on what was chosen or is wrong. Never colour alone." },
    { part: "Line", what: "Over the steps; beside them where there is less than 600 px, and they stand under one another." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes to each step that may be gone back to." },
    { keys: "Enter, Space", does: "Go to that step." },
  ],
  content: ["One or two words, beginning with a verb: “Choose tables”.", "The note says what was chosen: “3 tables”."],
};
