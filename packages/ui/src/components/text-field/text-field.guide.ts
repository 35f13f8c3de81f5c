import type { ComponentGuide } from "../../guide/component-guide.ts";

export const textFieldGuide: ComponentGuide = {
  components: ["TextField", "TextArea"],
  status: "stable",
  useWhen: ["`TextField`: one line is typed, such as a name, a key or an address.", "`TextArea`: several lines are, such as a system prompt or a card; it grows up to twelve."],
  avoidWhen: ["It is a figure: use `NumberField`.", "It narrows a list at once: use `SearchField`.", "It is sent by Enter to a model: use `Composer`."],
  anatomy: [
    { part: "Label, hint, error", what: "As in `Field`, tied to the input." },
    { part: "Icon", what: "At the start: what kind of thing is typed." },
    { part: "Suffix", what: "At the end: a unit, or a small button that acts on the text." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches the input, then a button in its suffix." },
    { keys: "Enter", does: "Sends the form from a `TextField`, makes a line in a `TextArea`." },
  ],
  content: ["What is typed is never thrown away: an error keeps it.", "Keys and code are `mono`, without spelling marks.", "A placeholder is an example and no label; it goes when one types."],
};
