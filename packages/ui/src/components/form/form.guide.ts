import type { ComponentGuide } from "../../guide/component-guide.ts";

export const formGuide: ComponentGuide = {
  components: ["Form", "useLeaveGuard", "SubmitButton"],
  status: "stable",
  useWhen: [
    "Several fields are sent together, or one that the server may refuse.",
    "The contract has a schema: give it to `useForm`, and its sentences stand at the fields.",
    "The form is longer than a screen: `summary` lists what is wrong, each a way to its field.",
    "Somebody may see what they may not change: `disabledReason` keeps every field readable and says why.",
  ],
  avoidWhen: ["A change takes effect at once: a `Switch` or `SegmentedControl` on its own.", "One picks from a list in a dialog: rows with a button each."],
  anatomy: [
    { part: "`useForm`", what: "The first values, the schema (any Standard Schema), what sends them, and what a failure says of which field." },
    { part: "`form.Field`", what: "A typed path into the values; its child is one of `TextField`, `TextArea`, `Select`, `Checkbox`, `Switch`, `SegmentedControl`, `NumberField`, `Slider`, or `field.Custom` around a control of one's own." },
    { part: "Failure", what: "About a field: at the field, until the form changes. About none: over the button." },
    { part: "`SubmitButton`", what: "Busy while the form is sent; outside of the form it names it: `form=\"…\"`." },
    { part: "`useLeaveGuard`", what: "Whether something is unsent; the browser asks before the page is left." },
  ],
  keyboard: [
    { keys: "Enter", does: "Sends the form from any one-line field. With faults the focus goes to the first of them." },
    { keys: "Tab", does: "Leaves a field, which then says what is wrong with it." },
  ],
  content: ["An error says what would be right: “Names have small letters, digits and hyphens.”", "The button says what happens: “Make key”, not “Submit”.", "Optional fields say so; the others are needed."],
};
