import type { ComponentGuide } from "../../guide/component-guide.ts";

export const logViewGuide: ComponentGuide = {
  components: ["LogView"],
  status: "stable",
  useWhen: ["A job, deployment or pipeline writes lines, few or a hundred thousand, still coming or done."],
  avoidWhen: ["The text is short and whole: use `CodeBlock`.", "Lines are facts with columns: use `Table`."],
  anatomy: [
    { part: "Head", what: "Title, “following” or “paused” while lines come, the search, and acts such as a download." },
    { part: "Lines", what: "Only those in sight are in the page. Colours of a terminal are kept; a warning and an error have their tone." },
    { part: "Latest", what: "Comes up when one has scrolled up while lines arrive, and leads back." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches the search, the acts, then the lines." },
    { keys: "Arrow keys, Page Up, Page Down", does: "Scroll the lines in focus." },
    { keys: "Enter in the search", does: "Goes to the next find, with Shift to the one before, round at the ends." },
    { keys: "Escape in the search", does: "Clears and closes it." },
  ],
  content: ["Lines stand as they were written: not translated, not shortened.", "`empty` says when the first one comes: “It writes once it has a node”."],
};
