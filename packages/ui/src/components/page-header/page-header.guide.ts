import type { ComponentGuide } from "../../guide/component-guide.ts";

export const pageHeaderGuide: ComponentGuide = {
  components: ["PageHeader"],
  status: "stable",
  useWhen: ["A page begins: a catalogue with its purpose, a record with its tile and state, a form with its end in sight."],
  avoidWhen: ["A part of a page begins: use a `Card` with a title.", "The page is a `Workbench`: its bar names it, with an h1 of its own.", "Nothing but a failure is shown: the state screen’s own title is the h1."],
  anatomy: [
    { part: "Tile", what: "What the thing is, for records and forms." },
    { part: "Breadcrumbs", what: "The pages above it." },
    { part: "Title", what: "The page’s one h1. It takes the focus when one has come here by a link." },
    { part: "Purpose or state", what: "One line: what a catalogue is for; how a record is, with a `StateDot` first." },
    { part: "Actions", what: "At the end of the line, the primary one last; below the title where they do not fit." },
  ],
  keyboard: [{ keys: "Tab", does: "Goes through the crumbs, then the actions. The title itself is not reached by it." }],
  content: ["A record’s title is its name, as its owner wrote it. A catalogue’s is the noun: “Models”.", "The purpose is a sentence about the reader: “Use one now, or teach it with your own data.”", "The state line goes from state to facts: “Running · step 79 of 120 · about 1 min 40 s left”."],
};
