import type { ComponentGuide } from "../../guide/component-guide.ts";

export const keyValueListGuide: ComponentGuide = {
  components: ["KeyValueList"],
  status: "stable",
  useWhen: ["A record has facts, one value each: where a job ran, what a start will cost, what a model needs."],
  avoidWhen: ["One figure matters more than the rest: use `StatTile`.", "Several things have the same facts: use `Table`."],
  anatomy: [
    { part: "Label", what: "As wide as the longest of the list; quiet ink." },
    { part: "Value", what: "Takes what is left, in tabular figures." },
    { part: "Note", what: "At the end of the line: how it is known, or what it is measured against." },
  ],
  keyboard: [],
  content: ["The value is real: measured, counted or chosen. What is estimated says “about”, and the note says from what.", "What is not known is left out: no dash, no “n/a”."],
};
