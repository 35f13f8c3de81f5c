import type { ComponentGuide } from "../../guide/component-guide.ts";

export const sliderGuide: ComponentGuide = {
  components: ["Slider"],
  status: "stable",
  useWhen: ["A figure lies in a known range and is found by trying: temperature, top-p, smoothing."],
  avoidWhen: ["The exact figure is known or comes from elsewhere: use `NumberField`.", "There are fewer than about six values: use `SegmentedControl`."],
  anatomy: [
    { part: "Label and value", what: "Above the track; the value as `format` writes it, and so it is read out." },
    { part: "Track", what: "24 px high to the hand, filled up to the thumb. Pressing it brings the thumb there." },
    { part: "Thumb", what: "Stays inside the track at both ends." },
  ],
  keyboard: [
    { keys: "Arrow keys", does: "One `step`; with Shift ten." },
    { keys: "Page Up, Page Down", does: "Ten steps." },
    { keys: "Home, End", does: "The least and the greatest." },
  ],
  content: ["The value carries its unit: “256 tokens”.", "The label is the name that the field’s papers use, “Temperature”; what it does stands in a hint near it."],
};
