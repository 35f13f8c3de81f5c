import type { ComponentGuide } from "../../guide/component-guide.ts";

export const codeBlockGuide: ComponentGuide = {
  components: ["CodeBlock", "CodeMark"],
  status: "stable",
  useWhen: ["Code or exact text is shown to be read and copied: the same call as curl, a model card’s raw text.", "One should see what the model learns of a sample: `CodeMark` sets it off from the frame around it."],
  avoidWhen: ["Lines keep coming: use `LogView`.", "It is a single hash or address: use `Hash`.", "It is one word of code in a sentence: use `code`."],
  anatomy: [
    { part: "Text", what: "Scrolls sideways in itself, or breaks its lines with `wrap`." },
    { part: "Copy button", what: "Appears on hover and when something in the block has the focus; always there on touch screens." },
    { part: "Marks", what: "`learned` on a green ground, `frame` in quiet ink." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches the text, so that it can be scrolled, then the copy button." },
    { keys: "Arrow keys", does: "Scroll the text." },
    { keys: "Enter, Space", does: "Copy all of it, from the button." },
  ],
  content: ["`label` says what it is: “curl”, “Sample 1”. The copy button takes its name from it.", "Code runs as it stands: no “…” where something must be filled in, a real model’s name in place of “your-model”."],
};
