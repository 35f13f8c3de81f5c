import type { ComponentGuide } from "../../guide/component-guide.ts";

export const inspectorGuide: ComponentGuide = {
  components: ["Inspector", "InspectorSection", "Mixed"],
  status: "stable",
  useWhen: ["A workbench or a graph editor has a selection, and its properties are read and set beside the work.", "Several things are selected: show what they share, and `Mixed` where they differ."],
  avoidWhen: ["It is a form that is sent: use `Card` and fields, with the primary action at its end.", "Only facts are shown, and nothing is selected: use `KeyValueList` in a `Card`."],
  anatomy: [
    { part: "Header", what: "The noun's tile, the name (a field where it may be changed), what kind of thing it is, and one or two actions. It stays while the rest scrolls." },
    { part: "Section", what: "A title that folds what belongs together; with `storageKey` this browser keeps it so." },
    { part: "Row", what: "Any field of ours: inside the panel its label stands beside the control, and above it under 240 px. Values that cannot be set are a `KeyValueList`." },
    { part: "Mixed", what: "A field's placeholder “Mixed”, an indeterminate checkbox, or `Mixed` for a value." },
    { part: "Empty", what: "“Nothing selected”, and a sentence on what to select." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes through the name, the actions, each section's title and its controls." },
    { keys: "Enter, Space", does: "On a section's title: folds and unfolds it." },
    { keys: "Enter", does: "In the name: keeps it. Leaving the field does too." },
    { keys: "Escape", does: "In the name: takes back what was typed." },
  ],
  content: ["Section titles are nouns: “Columns”, “Output”.", "Labels are one to three words, and the unit stands in the field."],
};
