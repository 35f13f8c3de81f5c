import type { ComponentGuide } from "../../guide/component-guide.ts";

export const bannerGuide: ComponentGuide = {
  components: ["Banner"],
  status: "stable",
  useWhen: ["Something about the page or form around it must be known before one goes on: rows that are nearly the same, a job that resumed.", "A way out can be offered with it."],
  avoidWhen: [
    "It answers what somebody has just pressed: use `toast`.",
    "Nothing else can be shown: use `ErrorState` or `EmptyState`.",
    "One field is wrong: the field’s own `error` says so.",
  ],
  anatomy: [
    { part: "Icon and title", what: "The tone in colour and form, and the fact itself." },
    { part: "Body", what: "What follows from it, with links to where it can be looked at." },
    { part: "Actions", what: "Small buttons that settle it here." },
  ],
  keyboard: [],
  content: ["The title is the fact, with its number: “41 rows are nearly the same”.", "The body says what to do, and offers it.", "`role` is `alert` only where it appears at once and work stops without it."],
};
