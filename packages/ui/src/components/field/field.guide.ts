import type { ComponentGuide } from "../../guide/component-guide.ts";

export const fieldGuide: ComponentGuide = {
  components: ["Field"],
  status: "stable",
  useWhen: ["A control of your own needs a label, a hint and an error that are tied to it."],
  avoidWhen: ["`TextField`, `TextArea`, `Select` or `NumberField` fits: each is a field already.", "Several controls share one name: use a fieldset with its legend."],
  anatomy: [
    { part: "Label", what: "Above the control; pressing it moves the focus there. `labelHidden` keeps it for those who hear it." },
    { part: "Control", what: "What `children` draws with the `id`, `aria-describedby` and `aria-invalid` that it is given." },
    { part: "Error", what: "Below the control, in place of nothing: it pushes the hint down." },
    { part: "Hint", what: "A sentence that stays while there is an error." },
  ],
  keyboard: [],
  content: [
    "A label is a noun without a colon: “Learning rate”.",
    "An error is a sentence about this value: “Choose a colour that exists.” Never “Invalid”.",
    "What may be left out says `optional`; what must be given says nothing.",
  ],
};
