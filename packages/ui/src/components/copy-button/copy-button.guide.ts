import type { ComponentGuide } from "../../guide/component-guide.ts";

export const copyButtonGuide: ComponentGuide = {
  components: ["CopyButton"],
  status: "stable",
  useWhen: ["A text on the page is needed elsewhere, exactly: a hash, a key shown once, an answer."],
  avoidWhen: ["The text stands in a `CodeBlock` or is a `Hash`: both bring theirs.", "What is copied is not on the page: a `Button` that names it says more."],
  anatomy: [
    { part: "Button", what: "28 px, with an icon that is a tick for two seconds after." },
    { part: "Announcement", what: "“Copied” for screen readers. Where the browser refuses, a toast says so." },
  ],
  keyboard: [{ keys: "Enter, Space", does: "Copies. The focus stays." }],
  content: ["`label` names what is copied: “Copy address”. “Copy” alone only where one thing could be meant."],
};
