import type { ComponentGuide } from "../../guide/component-guide.ts";

export const stateDotGuide: ComponentGuide = {
  components: ["StateDot"],
  status: "stable",
  useWhen: ["A thing has a state that changes: a job runs, a deployment serves, a model needs a key."],
  avoidWhen: ["The fact does not change: use `Badge`.", "How far it is can be told: `Progress` beside it.", "The state needs an answer: use `Banner`."],
  anatomy: [
    { part: "Dot", what: "8 px in the tone of the state; it stands with the first line." },
    { part: "Word", what: "The state itself. The dot alone says nothing." },
  ],
  keyboard: [],
  content: [
    "A word or a short sentence in the present: “Running”, “Needs your OpenAI key”.",
    "Good is working, warn is working with something to know, bad is stopped by a fault, accent is on its way, neutral is at rest.",
  ],
};
