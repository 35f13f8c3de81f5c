import type { ComponentGuide } from "../../guide/component-guide.ts";

export const dialogGuide: ComponentGuide = {
  components: ["Dialog", "ConfirmDialog", "Sheet"],
  status: "stable",
  useWhen: [
    "`Dialog`: a short form or decision interrupts the page, and one comes back to it.",
    "`ConfirmDialog`: something is about to go for good.",
    "`Sheet`: facets on a phone, or details beside a list that stays in sight.",
  ],
  avoidWhen: ["It can be undone: do it, and offer that in a `toast`.", "It has more than about five fields, or should have an address: make it a page.", "Words only explain a button: use `Popover` or `Tooltip`."],
  anatomy: [
    { part: "Veil", what: "Dims the page. Pressing it closes a dialog and a sheet, never a confirmation." },
    { part: "Title", what: "Names the dialog for screen readers too." },
    { part: "Body and actions", what: "The primary act last. A dialog that is higher than the window scrolls in itself." },
    { part: "Typed name", what: "`typedName` must be written out before the act can be pressed." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes round inside; the page behind is out of reach." },
    { keys: "Escape", does: "Closes it, and the focus goes back to what opened it." },
    { keys: "Enter in a field", does: "Confirms, once the typed name fits." },
  ],
  content: ["The title is the act with its object: “Delete support-tickets?”.", "The body says what goes and what stays: “Its 7 versions go. Models made from it stay.”", "The act is named again on its button, “Delete dataset”; the way out is “Keep”."],
};
