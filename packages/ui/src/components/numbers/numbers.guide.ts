import type { ComponentGuide } from "../../guide/component-guide.ts";

export const numbersGuide: ComponentGuide = {
  components: ["NumberWithUnit", "Bytes"],
  status: "stable",
  useWhen: ["A figure stands in a text, a table or beside other figures.", "`Bytes`: how large a file, version or download is."],
  avoidWhen: ["It is a length or a moment in time: use `Duration` or `RelativeTime`.", "One types it: use `NumberField`.", "It is part of a sentence that is built as text: use `formatNumber` and its kin."],
  anatomy: [
    { part: "Figure", what: "Tabular digits, so that columns line up. `compact` shortens it; the exact one shows on hover." },
    { part: "Unit", what: "After the figure, with a space." },
  ],
  keyboard: [],
  content: ["Units are words: “4,210 rows”. Sizes are decimal: 1 GB is 1,000,000,000 bytes.", "As many digits as were measured: a loss has three."],
};
