import type { ComponentGuide } from "../../guide/component-guide.ts";

export const resourceCardGuide: ComponentGuide = {
  components: ["ResourceCard", "ResourceList", "ResourceRow"],
  status: "stable",
  useWhen: [
    "`ResourceCard`: a catalogue offers models or datasets, and one chooses by what it is, how big, and whether it can be used now.",
    "`ResourceRow`: a few things lie in a `Card` and each has controls: the datasets of a form.",
  ],
  avoidWhen: ["Things are compared by their figures: use `Table`.", "They only say where something comes from: use `LineageItem`."],
  anatomy: [
    { part: "Head", what: "Tile, name that leads to its page, owner, and one figure at the end." },
    { part: "Facts", what: "`Badge`s: what it does, how big, under which licence." },
    { part: "Foot", what: "A `StateDot` that says whether it can be used now, and small buttons for what can be done." },
    { part: "Row", what: "The same in one line: tile, name, badges and a note; controls at the end, below on narrow screens." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes to the name, then to each act or control, card by card." },
    { keys: "Enter", does: "On the name: opens its page. On an act: does it." },
  ],
  content: ["The name is the thing’s own, with its capitals.", "The state answers “may I use it now”: “Runs here, now”, “Needs your OpenAI key”.", "Acts are verbs, the same on all cards of a catalogue: “Use”, “Fine-tune”."],
};
