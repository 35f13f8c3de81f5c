import type { ComponentGuide } from "../../guide/component-guide.ts";

export const loadMoreGuide: ComponentGuide = {
  components: ["LoadMore"],
  status: "stable",
  useWhen: ["A list comes in pages from a cursor, and reading on is the reader’s choice."],
  avoidWhen: ["There are hundreds of thousands of rows to move through: use the data grid.", "Everything is there: the count belongs into `ResultBar`."],
  anatomy: [
    { part: "Count", what: "How many are shown, of how many where that is known; announced when it changes." },
    { part: "Button", what: "Asks for the next page; busy while it comes, “Try again” when it did not." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches the button; the new rows lie before it." },
    { keys: "Enter, Space", does: "Asks for the next page. The focus stays on the button; after the last page it goes to the count." },
  ],
  content: ["`noun` is the plural that an s makes: “models”. For one it says “1 model”.", "A total only where it was counted."],
};
