import type { ComponentGuide } from "../../guide/component-guide.ts";

export const runMetricsGuide: ComponentGuide = {
  components: ["runMetrics"],
  status: "stable",
  useWhen: ["A finished run or a model version shows what the trainer measured: give the result to a `KeyValueList`."],
  avoidWhen: ["The run still goes on: `StatTile` and `LineChart` follow it."],
  anatomy: [{ part: "Fact", what: "A measured figure under its word, in a fixed order: losses, steps, tokens, time, trained parameters." }],
  keyboard: [],
  content: ["A measure without a word here is left out: add its word rather than show its raw name."],
};
