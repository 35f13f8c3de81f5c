import type { ComponentGuide } from "../../guide/component-guide.ts";

export const tabsGuide: ComponentGuide = {
  components: ["Tabs"],
  status: "stable",
  useWhen: ["One thing has several views, of which one is looked at: progress, log and checkpoints of a job."],
  avoidWhen: ["The views belong to different things, or each is a page of its own: use links.", "They must be compared: show both.", "It is an answer in a form: use `SegmentedControl`."],
  anatomy: [
    { part: "Tab", what: "A word, with a count where it holds many; a line marks the selected one. The row scrolls sideways where they do not fit." },
    { part: "Panel", what: "The selected view; only it is in the page." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches the selected tab, then goes into the panel." },
    { keys: "Arrow keys", does: "Select the next tab or the one before, round at the ends; turned round where text runs from the right." },
    { keys: "Home, End", does: "Select the first and the last." },
  ],
  content: ["One noun each: “Progress”, “Log”.", "The selected one is kept in the address, so that a link leads to it."],
};
