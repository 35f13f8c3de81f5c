import type { ComponentGuide } from "../../guide/component-guide.ts";

export const disclosureGuide: ComponentGuide = {
  components: ["Disclosure"],
  status: "stable",
  useWhen: ["Most people go on without it: settings with sound defaults, the raw cause of an error."],
  avoidWhen: ["It holds what must be decided, or a field that can be wrong while it is closed: show it.", "One of several views is chosen: use `Tabs`.", "It belongs to a button and not to the page: use `Popover`."],
  anatomy: [
    { part: "Summary", what: "A line with an arrow that turns; it stays while the body is open." },
    { part: "Body", what: "In the page’s flow: what follows moves down. `open` opens it from outside, closing is the reader’s." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches the summary; the body only while it is open." },
    { keys: "Enter, Space", does: "Opens or closes it." },
  ],
  content: ["The summary says what is in it: “More settings”, “What the server said”. Never “Click here” or “Details” alone."],
};
