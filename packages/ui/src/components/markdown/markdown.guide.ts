import type { ComponentGuide } from "../../guide/component-guide.ts";

export const markdownGuide: ComponentGuide = {
  components: ["Markdown"],
  status: "stable",
  useWhen: ["A model or a person wrote the text: answers, model cards, descriptions. Nothing in it can run, fetch or restyle anything."],
  avoidWhen: ["AIWeb wrote the words: compose them of parts.", "It should stand exactly as written: use `CodeBlock`."],
  anatomy: [
    { part: "Blocks", what: "Headings below the page’s own, lists, quotes, tables and code with its copy button." },
    { part: "Links", what: "Open in a new tab, to http, https and mail addresses; any other stays words." },
    { part: "Images", what: "Become a link: drawing one would tell its server who reads." },
    { part: "Streaming", what: "What is half open, such as bold or code, is closed for now." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes through links, tables and code, so that wide ones can be scrolled." },
    { keys: "Enter", does: "Follows a link into a new tab." },
  ],
  content: ["The author’s words stay as they are; raw HTML in them is shown as text.", "`headingLevel` is one below the heading that it stands under."],
};
