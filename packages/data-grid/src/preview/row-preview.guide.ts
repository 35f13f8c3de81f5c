import type { ComponentGuide } from "@aiweb/ui/component-guide";

export const rowPreviewGuide: ComponentGuide = {
  components: ["RowPreview"],
  status: "stable",
  useWhen: ["One looks whether a file or a query is the right one by its first rows: before an upload, beside a form."],
  avoidWhen: ["One works with the rows: use `DataGrid`.", "The columns are known and few, and a row is a thing of ours: use `Table`."],
  anatomy: [
    { part: "Head", what: "Name of the column and what it holds, with how many values it lacks where that is known." },
    { part: "Value", what: "160 characters at most; figures at the end, a dash for what is missing." },
    { part: "Frame", what: "Scrolls sideways by itself; the page never does." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches the frame." },
    { keys: "Left, Right", does: "Scroll it." },
  ],
  content: ["`label` says of what: “First rows of tickets.csv”."],
};
