import type { ComponentGuide } from "../../guide/component-guide.ts";

export const timeGuide: ComponentGuide = {
  components: ["RelativeTime", "Duration"],
  status: "stable",
  useWhen: ["`RelativeTime`: when something happened or will, and how long ago is what one asks.", "`Duration`: how long it took or will take."],
  avoidWhen: ["Two moments must be compared to the second, as in a log: write both out by `formatExact`.", "Time goes on visibly, second by second: tell the phase and what is left instead."],
  anatomy: [
    { part: "Words", what: "Renewed each minute; the exact moment, in the reader’s zone, on hover." },
    { part: "Length", what: "Two units at most: “1 min 40 s”." },
  ],
  keyboard: [],
  content: ["An estimate says “about” before it.", "A moment stands behind its verb: “started 2 hours ago”."],
};
