import type { ComponentGuide } from "../../guide/component-guide.ts";

export const statTileGuide: ComponentGuide = {
  components: ["StatTile", "StatGrid"],
  status: "stable",
  useWhen: ["Two to five figures sum a record up, and one looks at them first: losses, speed, memory of a run. `StatGrid` holds them."],
  avoidWhen: ["The facts are words, or many: use `KeyValueList`.", "How the figure moved matters more than where it stands: use `LineChart`."],
  anatomy: [
    { part: "Label", what: "What was measured, above." },
    { part: "Value", what: "22 px, tabular." },
    { part: "Note", what: "Its unit, or how it changed and since when." },
  ],
  keyboard: [],
  content: ["No tile for what was not measured yet.", "The note says the change in words: “↓ 84 % since start”."],
};
