import type { ComponentGuide } from "../../guide/component-guide.ts";

export const chatGuide: ComponentGuide = {
  components: ["ChatThread", "ChatMessage", "Composer"],
  status: "stable",
  useWhen: ["One talks to a model, and answers come word by word."],
  avoidWhen: ["A model completes one text: that is a `TextArea` with the answer beneath.", "People write notes to one another: no answer comes, and Enter must not send."],
  anatomy: [
    { part: "ChatThread", what: "Scrolls, newest at the foot. It stays there while an answer comes; who scrolls up gets “Latest” to come back." },
    { part: "ChatMessage", what: "The person’s in a bubble at the end, the model’s with its tile at the start: text, `state`, counted facts, small acts." },
    { part: "Cursor", what: "Behind the last word while more is coming." },
    { part: "Composer", what: "A field that grows, and one button: Send, or Stop while an answer comes." },
  ],
  keyboard: [
    { keys: "Enter", does: "Sends, unless nothing is written, an answer comes, or an input method still builds a word." },
    { keys: "Shift+Enter", does: "Makes a line." },
    { keys: "Tab", does: "Reaches the thread, so that arrow keys scroll it, then each message’s acts, then the field." },
  ],
  content: ["`announcement` is set when an answer has ended, never per word.", "Facts are what was counted: “first token 96 ms”, “41 tokens”.", "The placeholder names the model: “Ask support-answers”."],
};
