import type { ComponentGuide } from "../../guide/component-guide.ts";

export const buttonGuide: ComponentGuide = {
  components: ["Button", "ButtonLink", "IconButton"],
  status: "stable",
  useWhen: [
    "Something happens on this page: saving, starting, removing, opening a dialog.",
    "Somebody may see an act but not do it: give `disabledReason`, and the button stays in the tab order and says why.",
  ],
  avoidWhen: [
    "Only the address changes: use `ButtonLink`, or `Link` in running text.",
    "A page already has its primary button: a second one is `secondary`, and one that destroys is `danger`, never primary.",
  ],
  anatomy: [
    { part: "Label", what: "One verb with its object. It cuts no words: it wraps." },
    { part: "Icon", what: "16 px, before the label; `trailingIcon` says where it leads." },
    { part: "Count", what: "How many things it acts on, in tabular figures." },
    { part: "Busy", what: "The label stays, the button keeps its width and takes no second press." },
  ],
  keyboard: [
    { keys: "Enter, Space", does: "Presses it; a `ButtonLink` follows on Enter alone." },
    { keys: "Tab", does: "Reaches it, also where `disabledReason` is given." },
  ],
  content: ["Sentence case, no full stop: “Start fine-tuning”, not “Submit”.", "What is destroyed is named: “Delete model”, not “OK”.", "An icon alone needs a `label` that says the same words."],
};
