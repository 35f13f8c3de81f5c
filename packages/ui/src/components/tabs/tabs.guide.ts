import type { ComponentGuide } from "../../guide/component-guide.ts";

export const tabsGuide: ComponentGuide = {
  components: ["Tabs"],
  status: "stable",
  useWhen: ["One thing has several views, and a person looks at one of them at a time: a job's progress, log and checkpoints."],
  avoidWhen: [
    "People need two of the views at once: set them under one another, or in a `SplitPane`.",
    "It sets a value: use `SegmentedControl`.",
    "It leads to another thing: use `Link`.",
    "There are more than about eight views: the page is doing too much.",
  ],
  anatomy: [
    { part: "Tab", what: "One or two words, with a count where a number helps to choose." },
    { part: "Panel", what: "What the selected tab shows. Only this one is in the page." },
    { part: "Edge buttons", what: "Stand there only while tabs lie beyond an edge. The selected tab is always brought into sight. They are for the hand: the keyboard and screen readers walk the tabs themselves." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes to the selected tab, then into its panel." },
    { keys: "Left, Right", does: "Select the tab on that side, round the ends; from right to left they follow the direction of reading." },
    { keys: "Home, End", does: "Select the first or the last tab." },
  ],
  content: ["Nouns, sentence case: “Checkpoints”, not “View checkpoints”.", "The selected one is kept in the address, so that a link leads to it.", "The order does not change with the data; a tab without content stays, and its panel says what is missing."],
};
